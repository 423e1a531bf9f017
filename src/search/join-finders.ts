/** One search over this site and those of other districts, whose names and texts lie in this site. */
import { OWN_DISTRICT } from '../schema/own-district.ts';
import { compareDays } from './compare-days.ts';
import type { District } from './district.ts';
import type { NameMatch } from './found.ts';
import type { NameKind } from './name-entry.ts';
import type { Answer, Finder, Question } from './question.ts';

export interface DistrictFinder {
  /** Undefined for this district. */
  district?: District;
  name: string;
  finder: Finder;
}

/** Suggestions of other districts are shown when they are there by then; nobody who types waits for them. */
const PATIENCE_MS = 60;

/**
 * This district's findings come first, by date all are in one order. A district that found only
 * something like it is passed over when another found what was typed. One whose files cannot be had is named.
 */
export function joinFinders(own: DistrictFinder, others: readonly DistrictFinder[]): Finder {
  async function suggest(typed: string): Promise<NameMatch[]> {
    const late = others.map(({ district, finder }) => withDistrict(soon(finder.suggest(typed)), district));
    const found = (await Promise.all([own.finder.suggest(typed), ...late])).flat();
    const sure = found.filter(({ by }) => by !== 'slip');
    return sure.length > 0 ? sure : found;
  }

  async function find(question: Question): Promise<Answer> {
    const { district: chosen, ...filters } = question.filters;
    const asked = [own, ...others].filter((one) => isAsked(one, chosen, filters.place));
    const results = await Promise.allSettled(asked.map(({ finder }) => finder.find({ ...question, filters })));
    const [first] = results;
    // Without its own index, or the one that was asked for, the search has failed as it does with a single one.
    if (first?.status === 'rejected') throw first.reason;
    const answered = results.flatMap((result, at) =>
      result.status === 'fulfilled' ? [{ ...asked[at]!, answer: result.value, rank: rankOf(result.value) }] : [],
    );
    const failed = results.flatMap(({ status }, at) => (status === 'rejected' ? [asked[at]!.name] : []));
    const best = Math.min(...answered.map(({ rank }) => rank));
    const kept = answered.filter(({ rank }) => rank === best);
    return { ...join(kept, question.sort), ...(asked.length > 1 && { counts: countsOf(kept) }), ...(failed.length > 0 && { failed }) };
  }

  return { suggest, find };
}

/** Subdistricts are this district's own, so whoever chose one means it. */
function isAsked({ district }: DistrictFinder, chosen: string | undefined, place: string | undefined): boolean {
  const id = district?.id ?? OWN_DISTRICT;
  return (chosen ?? (place === undefined ? id : OWN_DISTRICT)) === id;
}

/** How near an answer is to what was typed; less is nearer. */
function rankOf({ how, names, total }: Answer): number {
  if (total === 0) return 5;
  if (how === 'near') return 4;
  if (how === 'slip') return 3;
  // With a name of its own in it the question was meant for that district.
  if (how === 'split') return names.length > 0 ? 1 : 2;
  return 0;
}

type Answered = DistrictFinder & { answer: Answer };

function join(kept: readonly Answered[], sort: Question['sort']): Answer {
  const texts = kept.flatMap(({ district, answer }) => answer.texts.map((hit) => (district ? { ...hit, district } : hit)));
  return {
    how: kept[0]!.answer.how,
    meant: [...new Set(kept.flatMap(({ answer }) => answer.meant))],
    names: namesOf(kept),
    texts: sort === 'date' ? texts.sort((a, b) => compareDays(b, a)) : texts,
    total: kept.reduce((sum, { answer }) => sum + answer.total, 0),
    older: [...new Set(kept.flatMap(({ answer }) => answer.older))].sort().reverse(),
  };
}

/**
 * This district's names, then the others'. Beside findings of this district another's name counts when it is the very
 * one that was typed; a compound, document or notice that merely has it in its name stands among that district's texts.
 */
function namesOf(kept: readonly Answered[]): NameMatch[] {
  const isAlone = kept[0]!.district !== undefined;
  return kept.flatMap(({ district, answer }) => {
    if (!district) return answer.names;
    const counts = ({ reach, by, entry }: NameMatch) => isAlone || reach === 'whole' || by !== 'characters' || !PAGED.has(entry.kind);
    return answer.names.filter(counts).map((match) => ({ ...match, district }));
  });
}

/** What has a page of its own among the texts. */
const PAGED: ReadonlySet<NameKind> = new Set(['compound', 'document', 'notice']);

function countsOf(kept: readonly Answered[]): Answer['counts'] {
  return kept.map(({ name, answer }) => ({ name, count: answer.total })).filter(({ count }) => count > 0);
}

async function withDistrict(found: Promise<readonly NameMatch[]>, district: District | undefined): Promise<NameMatch[]> {
  return (await found).map((match) => (district ? { ...match, district } : match));
}

/** What is not there soon, or cannot be had, is left out this time. */
function soon(found: Promise<NameMatch[]>): Promise<NameMatch[]> {
  const late = new Promise<NameMatch[]>((resolve) => setTimeout(() => resolve([]), PATIENCE_MS));
  return Promise.race([found.catch(() => []), late]);
}
