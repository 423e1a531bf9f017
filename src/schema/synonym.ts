import { z } from 'zod';
import { bool, col, list, name, text } from './cells.ts';

/** `data/synonyms.csv`: what people say, and the words of this site that mean the same. The search looks for both. */
export const Synonym = z.strictObject({
  said: col(name, '说法', '居民搜索时会写的词，至少两个字', '物业费'),
  ours: col(list(name), '本站用语', '公示和文件里写的词，搜索说法时一起查；有几个就用；隔开', '物业服务费；物业管理费'),
  bothWays: col(bool, '反过来也查', '填“是”的，搜索本站用语时也一起查说法；说法的意思更窄或更宽时填“否”', '是'),
  note: col(text, '说明', '为什么这样对照，给以后维护的人看').optional(),
});
export type Synonym = z.output<typeof Synonym>;
