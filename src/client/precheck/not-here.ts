/** What the page cannot check, because it has neither the finished site nor its history nor the folder the files lie in. */
export const NOT_HERE = {
  site: ['V-12', 'V-62', 'V-63', 'V-64', 'V-66', 'V-67', 'V-68', 'OUT'],
  history: ['V-06', 'V-09', 'REC-GONE', 'REC-JUMP', 'LEDGER'],
  files: ['ATTACHMENT', 'BAD-FILE', 'PORTAL'],
} as const;
