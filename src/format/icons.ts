/** Drawings on a 20 × 20 grid, filled with the colour of the text beside them. */
export const icons = {
  bad: 'M6 1h8l5 5v8l-5 5H6l-5-5V6Zm.9 4.5L5.5 6.9 8.6 10l-3.1 3.1 1.4 1.4 3.1-3.1 3.1 3.1 1.4-1.4-3.1-3.1 3.1-3.1-1.4-1.4L10 8.6Z',
  cal: 'M5 1h2v2h6V1h2v2h3v15H2V3h3Zm-1 7v8h12V8Z',
  dl: 'M9 2h2v8l3-3 1.4 1.4L10 13.8 4.6 8.4 6 7l3 3ZM3 16h14v2H3Z',
  down: 'M10 17l7-8h-4.5V3h-5v6H3Z',
  feed: 'M3 3a14 14 0 0 1 14 14h-2.5A11.5 11.5 0 0 0 3 5.5Zm0 5a9 9 0 0 1 9 9H9.5A6.5 6.5 0 0 0 3 10.5Zm2 5a2 2 0 1 1 0 4 2 2 0 0 1 0-4Z',
  file: 'M4 1h8l4 4v14H4Zm2 2v14h8V6h-3V3Z',
  find: 'M8.5 2a6.5 6.5 0 1 0 3.9 11.7l4.2 4.2 1.4-1.4-4.2-4.2A6.5 6.5 0 0 0 8.5 2Zm0 2a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9Z',
  flag: 'M3 1h2v1h12l-3 5 3 5H5v7H3Z',
  flat: 'M3 8h14v4H3Z',
  half: 'M10 1a9 9 0 1 0 0 18 9 9 0 0 0 0-18Zm0 2v14a7 7 0 0 1 0-14Z',
  link: 'M8 6H5a4 4 0 0 0 0 8h3v-2H5a2 2 0 0 1 0-4h3Zm4 0h3a4 4 0 0 1 0 8h-3v-2h3a2 2 0 0 0 0-4h-3ZM7 9h6v2H7Z',
  mail: 'M2 4h16v12H2Zm2 2v.5l6 4.5 6-4.5V6l-6 4.5Z',
  ok: 'M10 1a9 9 0 1 0 0 18 9 9 0 0 0 0-18Zm-1.4 13L4.8 10.2l1.5-1.5 2.3 2.3 5-5 1.5 1.5Z',
  open: 'M2 3h16v11H9l-5 4v-4H2Zm4 4v2h8V7Zm0 3.5v1.5h5v-1.5Z',
  print: 'M5 2h10v4h3v8h-3v4H5v-4H2V6h3Zm2 2v2h6V4Zm0 8v4h6v-4Z',
  ring: 'M10 1a9 9 0 1 0 0 18 9 9 0 0 0 0-18Zm0 2a7 7 0 1 1 0 14 7 7 0 0 1 0-14Z',
  say: 'M2 7h3l5-4v14l-5-4H2Zm10-1.5a5 5 0 0 1 0 9v-2a3 3 0 0 0 0-5Z',
  send: 'M12 3l6 6-6 6v-4C7 11 4 13 2 17c0-6 3-10 10-10Z',
  square: 'M2 2h16v16H2Z',
  tel: 'M4 1h4l1.5 5-2 1.5a12 12 0 0 0 5 5l1.5-2 5 1.5v4c0 2-2 3-4 2.5C8 17 3 12 1.5 5 1 3 2 1 4 1Z',
  up: 'M10 3l7 8h-4.5v6h-5v-6H3Z',
  warn: 'M10 1.5 19.5 18.5H.5ZM9 7v6h2V7Zm0 7.5v2h2v-2Z',
} as const;

export type IconName = keyof typeof icons;
