/** The texts of notices before their facts are known: one form for each matter, and what all of them share. */
import { blank, section, type DraftFacts, type DraftForm, type DraftSection } from './draft.ts';
import { moneyDrafts } from './money.ts';
import { ownersDrafts } from './owners.ts';
import { worksDrafts } from './works.ts';

export const noticeDrafts = { ...worksDrafts, ...moneyDrafts, ...ownersDrafts } satisfies Record<string, DraftForm>;

/** A 公示 asks for objections; the other kinds tell what was decided. */
export const draftText = {
  title: {
    公示: (where: string, subject: string) => `关于${where}${subject}的公示`,
    公告: (where: string, subject: string) => `关于${where}${subject}的公告`,
    结果公示: (where: string, subject: string) => `关于${where}${subject}公示结果的公告`,
    更正: (where: string, subject: string) => `关于${where}${subject}的更正公告`,
  },
  whole: (district: string) => ({ where: district, here: '本区' }),
  compounds: (names: readonly string[]) => {
    const where = names.length > 3 ? `${names[0]}等${names.length}个小区` : names.join('、');
    return { where, here: names.length > 1 ? '上述小区' : '本小区' };
  },
  reviewer: blank('哪个岗位审核过个人信息'),
  byPost: (address: string) => `${address}（以寄出邮戳为准）`,
  period: ({ here, subject, start, end, from, days }: DraftFacts & Record<'subject' | 'start' | 'end' | 'from' | 'days', string>) =>
    section('公示期限', `${here}${subject}的公示期自${start}起至${end}止，从${from}起算，共${days}。`),
  feedback: (contact: {
    office: string;
    end: string;
    phone?: string | undefined;
    hours?: string | undefined;
    address?: string | undefined;
  }) => {
    const { office, end, phone, hours, address } = contact;
    return section(
      '意见反馈',
      [
        `有不同意见的，请在${end}前向${office}提出，写明具体内容和理由，逐件登记，期满后一并答复。`,
        phone && `受理电话：${phone}${hours ? `，${hours}` : ''}。`,
        address && `书面材料请送到或者寄到${address}，以邮戳日期为准。`,
      ]
        .filter(Boolean)
        .join(''),
      '提意见人的个人信息不公开。',
    );
  },
  /** GB/T 9704—2012: the word once, then numbers. */
  attachment: (number: number, name: string) => `${number === 1 ? '附件：' : ''}${number}.${name}`,
  supervision: (office: string, phone: string) => `对公示程序有意见的，可以向${office}反映，监督电话${phone}。`,
  result: ({ where }: DraftFacts, subject: string): { opening: string; sections: DraftSection[] } => ({
    opening: `${where}${subject}（${blank('原公示的文号或者编号')}）公示期已满，现公布收到的意见和处理结果。`,
    sections: [
      section('收到的意见', `公示期内收到意见${blank('件数')}件，其中电话${blank('件数')}件、书面${blank('件数')}件。没有收到的，写 0。`),
      section('采纳情况', `采纳的：${blank('内容')}。没有采纳的和理由：${blank('内容和理由；没有的写“没有”')}。`),
      section('下一步', `${blank('什么时候做什么')}。`),
    ],
  }),
  correction: ({ where, issuer }: DraftFacts, subject: string): { opening: string; sections: DraftSection[] } => ({
    opening: `${issuer}${blank('哪一天')}发布的${where}${subject}（${blank('原公示的文号或者编号')}）有误，现更正如下。`,
    sections: [
      section('更正的内容', `原文：${blank('原文')}。`, `改为：${blank('改为')}。`),
      section('更正的原因', `${blank('为什么更正')}。`),
      section('影响', `${blank('公示期限、结果或者费用有没有变化；变了的怎样补救')}。`),
    ],
  }),
} as const;

export type { DraftFacts, DraftForm, DraftSection };
