/** What stays at the address of a record that was withdrawn and is gone: that it was there, when and why it went. */
import { apiText as words } from '../../format/wording/api.ts';
import type { Site } from '../site.ts';
import { withdrawnRecords, type WithdrawnRecord } from '../withdrawn-records.ts';
import { compoundFile } from './compound.ts';
import { respond, responseSchema } from './envelope.ts';
import { noticeFile } from './notice.ts';
import { hrefOf } from './record.ts';
import { address, instant, object, orNull, text, whole, word, type Schema } from './schema.ts';

const FILES = { notice: noticeFile, compound: compoundFile } as const;
type Served = keyof typeof FILES;

/** Every withdrawn record that had a query file of its own. */
export function goneFiles(site: Site): { file: string; record: WithdrawnRecord }[] {
  return withdrawnRecords(site).flatMap((record) => {
    const { name } = record.kind;
    return name in FILES ? [{ file: FILES[name as Served](record.id), record }] : [];
  });
}

export function goneResponse(site: Site, file: string, { kind, id, logged: { withdrawn }, paths }: WithdrawnRecord) {
  return respond(site, file, {
    gone: {
      kind: kind.name,
      id,
      entry: withdrawn.seq + 1,
      time: withdrawn.time,
      reason: withdrawn.reason ?? null,
      page: hrefOf(paths[0] ?? '/'),
    },
  });
}

const said = words.gone;

/** What `goneResponse` makes. */
export const GONE_RESPONSE: Schema = responseSchema(said.response, {
  gone: object(said.gone, {
    kind: word(said.kind, Object.keys(FILES)),
    id: text(said.id),
    entry: whole(words.entry),
    time: instant(said.time),
    reason: orNull(text(said.reason)),
    page: address(said.page),
  }),
});
