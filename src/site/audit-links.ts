import { AUDIT } from '../format/wording/audit.ts';
import { kindPath } from '../model/routes.ts';
import type { Row } from '../schema/dataset.ts';
import { KINDS } from '../schema/registry.ts';
import type { AuditContext } from './audit.ts';
import { pathOf, type Values } from './records.ts';

/**
 * Site links of texts that lead to a record which is not there. Only addresses
 * of records are judged: lists, tools and files are the build's to follow (V-63).
 */
export function checkLinks({ dataset, find }: AuditContext): void {
  const records = new Set<string>();
  const folders = new Set<string>();
  for (const kind of KINDS) {
    for (const row of dataset[kind.name] as Row<Values>[]) {
      const path = pathOf(kind, row.value);
      if (path === undefined) continue;
      records.add(path);
      folders.add(kindPath(kind));
    }
  }
  for (const kind of KINDS.filter(({ source }) => source.form === 'texts')) {
    for (const { at, body = '', bodyLine = 1 } of dataset[kind.name] as Row<unknown>[]) {
      body.split('\n').forEach((text, line) => {
        for (const [, address = ''] of text.matchAll(/\]\((\/[^)\s?#]*)/g)) {
          const folder = [...folders].find((one) => address.startsWith(one) && RECORD.test(address.slice(one.length)));
          if (folder !== undefined && !records.has(address.endsWith('/') ? address : `${address}/`))
            find('broken', { file: at.file, line: bodyLine + line, row: 0 }, AUDIT.deadLink(address));
        }
      });
    }
  }
}

/** What follows the folder of a kind when one record is meant: an id with a digit in it, of notices below their year. */
const RECORD = /^(?:(?:19|20)\d{2}\/)?[a-z][a-z-]*\d[a-z0-9-]*\/?$/;
