/** Words by which people ask and which no page answers to. */
const WORDS = [
  '请问一下', '我想问一下', '想问一下', '我想问', '想问', '请问', '我想知道', '我想查', '想知道', '麻烦', '帮我查', '帮我',
  '什么时候', '怎么办理', '怎么样', '怎么办', '怎么查', '怎么算', '怎么', '怎样', '如何', '多少钱', '是多少', '多少', '在哪里', '哪里', '在哪儿', '在哪',
  '哪个', '哪些', '哪家', '是什么', '什么', '为什么', '为何', '是不是', '是否', '能不能', '可不可以', '可以', '有没有', '要不要', '是谁', '谁',
  '我们', '我家', '咱们', '你们', '一下', '查询', '查一查', '查', '关于', '有关', '现在', '目前',
  '吗', '呢', '的', '了', '啊', '吧', '呀', '是', '在', '有', '要', '我', '和', '与', '或', '及',
]; // prettier-ignore
const PATTERN = new RegExp([...WORDS].sort((a, b) => b.length - a.length).join('|'), 'g');

/** What is left of a text without words of asking, in pieces; the text itself when nothing else would be left. */
export function withoutQuestion(text: string): string[] {
  const pieces = text.split(PATTERN).filter((piece) => piece.trim() !== '');
  const long = pieces.filter((piece) => [...piece].length > 1);
  return long.length > 0 ? long : pieces;
}
