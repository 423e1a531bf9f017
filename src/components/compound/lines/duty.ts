/** What a compound's page answers about duty: who answers for it, and which problems are open. */
import type { CompoundView } from '../../../site/compound-view.ts';
import { compoundDutyText as words } from '../../../format/wording/compound-duty.ts';
import type { AnswerLine } from '../answer-line.ts';

export function dutyLines({ office, subdistrict, community }: CompoundView): AnswerLine[] {
  if (!office) return [];
  const phone = office.phone ?? subdistrict?.phone;
  return [
    {
      title: words.responsible,
      answer: phone ? [words.officeThen(office.name), { text: words.officePhone(phone), phone }] : office.name,
      detail: words.officeDetail(community?.name, community?.phone, office.hours),
    },
  ];
}

/** Parts of the one sentence above the lines. */
export function dutyAnswer(_view: CompoundView): string[] {
  return [];
}
