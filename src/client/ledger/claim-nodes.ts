/** What came of laying an earlier state beside the present log, in words. */
import { ledgerVerifyText as words } from '../../format/wording/ledger-verify.ts';
import { shortRoot } from '../../ledger/checkpoint.ts';
import { isDemonstration } from '../../ledger/demonstration-key.ts';
import { make } from '../make-element.ts';
import type { ClaimResult } from './check-claim.ts';
import { cosigners } from './open-ledger.ts';
import { answerNode, warningNodes } from './proof-nodes.ts';
import type { Claim } from './read-claim.ts';

/** A root of which only the printed digits are known. */
const WHOLE_ROOT = 64;

export async function claimNodes(
  { ledger, verdict, signed }: ClaimResult,
  { size, root }: Claim,
  witnesses: readonly string[],
): Promise<HTMLElement[]> {
  const now = ledger.checkpoint;
  const names = (await cosigners(ledger.note, witnesses)).map(({ name }) => name);
  const [answer, means] = {
    extends: [words.extended(size, now.size), undefined],
    differs: [words.notExtended(size), words.notExtendedMeans],
    shorter: [words.shorter(size, now.size), words.shorterMeans],
  }[verdict] as [string, string | undefined];
  const good = verdict === 'extends';
  const notes = [
    means,
    signed === undefined ? undefined : signed ? (good ? words.signedGood : words.signedClaim) : words.unsignedClaim,
    root.length < WHOLE_ROOT ? words.shortClaim : undefined,
    names.length > 0 ? words.witnesses(names) : words.noWitnesses,
  ];
  return [
    answerNode(good ? 'good' : 'bad', answer),
    ...notes.filter((note) => note !== undefined).map((textContent) => make('p', { textContent })),
    make('p', { className: 'hint', textContent: words.presentState(now.size, shortRoot(now.root)) }),
    ...warningNodes(isDemonstration(ledger.key)),
  ];
}
