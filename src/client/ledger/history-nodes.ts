/** How a record changed from entry to entry. Loaded for records that have more than one. */
import { beijingTime } from '../../format/beijing-time.ts';
import { wordDifference, textDifference, type Part } from '../../format/text-difference.ts';
import { ledgerVerifyText as words } from '../../format/wording/ledger-verify.ts';
import type { Content } from '../../ledger/content-form.ts';
import { changedFields, changedFiles } from '../../ledger/difference.ts';
import type { KindTitles } from '../../ledger/kind-titles.ts';
import { hashLeaf } from '../../ledger/proof.ts';
import { sameBytes } from '../../ledger/base64.ts';
import { encodeEntry, type Entry } from '../../ledger/entry.ts';
import { openingsPath } from '../../ledger/served-paths.ts';
import { make } from '../make-element.ts';
import { contentLines } from './content-nodes.ts';
import { entryLink } from './entry-nodes.ts';
import { Unproven, type OpenLedger } from './open-ledger.ts';
import { fetchTree, readPublished } from './prove-entry.ts';
import type { Served } from './served.ts';
import { sha256 } from './web-crypto.ts';

/** More entries than this are not fetched at once: the newest are. */
const MOST = 20;

interface Step {
  entry: Entry;
  content: Content | undefined;
}

/** The newest entries of `all`, each proven, newest first. */
export async function historyNodes(
  served: Served,
  ledger: OpenLedger,
  all: readonly number[],
  titles: KindTitles | undefined,
): Promise<HTMLElement> {
  const steps = await proveSteps(served, ledger, all.slice(-MOST));
  const items = steps.map(({ entry, content }, at) =>
    make(
      'li',
      {},
      make('p', { className: 'when', textContent: beijingTime(entry.time) }),
      make('h3', {}, entryLink(entry.seq, words.historyEntry(entry.seq, words.kinds[entry.kind]))),
      ...(entry.reason ? [make('p', { textContent: entry.reason })] : []),
      ...changeNodes(steps[at - 1]?.content, content, titles, at > 0 || all.length > MOST),
    ),
  );
  return make('ol', { className: 'sheet tl' }, ...items.reverse());
}

/** Throws Unproven when one of them is not in the signed tree, or does not go on from the one before. */
async function proveSteps(served: Served, ledger: OpenLedger, seqs: readonly number[]): Promise<Step[]> {
  const [tree, steps] = await Promise.all([
    fetchTree(served, ledger, { seqs }),
    Promise.all(seqs.map((seq) => readPublished(served, seq))),
  ]);
  for (const [at, { entry, line }] of steps.entries()) {
    const before = steps[at - 1]?.entry;
    const goesOn = !before || (before.record === entry.record && before.id === entry.id && before.content === entry.previous);
    const leaf = await hashLeaf(new TextEncoder().encode(line), sha256);
    if (!goesOn || encodeEntry(entry) !== line || !sameBytes(leaf, await tree.leaf(entry.seq)))
      throw new Unproven('place', openingsPath(entry.seq));
  }
  return steps;
}

function changeNodes(
  before: Content | undefined,
  after: Content | undefined,
  titles: KindTitles | undefined,
  changed: boolean,
): HTMLElement[] {
  if (!changed) return [];
  if (!before || !after) return [make('p', { className: 'hint', textContent: words.historyHidden })];
  const fields = new Map((titles?.fields ?? []).map((field) => [field[0], field]));
  const lines = (content: Content['fields'][string] | undefined, key: string) => contentLines(content, fields.get(key)).join(words.and);
  return [
    ...changedFields(before, after, [...fields.keys()]).map((change) =>
      make(
        'p',
        {},
        words.pair(fields.get(change.key)?.[1] ?? change.key, ''),
        ...partNodes(wordDifference(lines(change.before, change.key), lines(change.after, change.key))),
      ),
    ),
    ...textDifference(before.body ?? '', after.body ?? '').map((parts) => make('p', {}, ...partNodes(parts))),
    ...changedFiles(before, after).map(({ key }) => make('p', { textContent: words.changedFile(key) })),
  ];
}

function partNodes(parts: readonly Part[]): (Node | string)[] {
  return parts.map(({ kind, text }) => {
    if (kind === 'cut') return words.cut;
    if (kind === 'same') return text;
    return make(kind === 'old' ? 'del' : 'ins', { textContent: text });
  });
}
