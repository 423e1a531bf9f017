/** What goes wrong with ids, telephone numbers, addresses and other codes. */
import { accepts, exampleOf, offer, type Diagnosis } from './diagnosis.ts';
import { judgeLink } from './links.ts';
import { isMobile } from './mobile.ts';

const DASHES = /[‐‑‒–—―−－_]/g;

export const CODE_DIAGNOSES: readonly Diagnosis[] = [
  {
    code: 'CELL-ID-PATH',
    cells: ['id'],
    fits: /[/\\.%:]/,
    wrong: '编号会成为网址的一部分，不能有点、斜线、百分号或冒号',
    fix: '只用小写字母、数字和连字符，例如 c0001',
  },
  {
    code: 'CELL-ID-RESERVED',
    cells: ['id'],
    fits: /^(?:con|prn|aux|nul|com\d|lpt\d|index|page|pagefind)$/i,
    wrong: '这个词是系统保留的，不能做编号',
    fix: '换一个编号，例如在前面加一个字母',
  },
  {
    code: 'CELL-ID-CASE',
    cells: ['id'],
    fits: (text, field) => accepts(field, text.toLowerCase()),
    wrong: '编号只能用小写字母',
    fix: (text) => `请改成 ${text.toLowerCase()}`,
  },
  {
    code: 'CELL-LONG',
    cells: ['id'],
    fits: (text) => text.length > 64,
    wrong: (text) => `编号最多 64 个字符，现在有 ${text.length} 个`,
    fix: '请缩短；编号一经公布不能再改',
  },
  {
    code: 'CELL-ID',
    cells: ['id'],
    fits: /./s,
    wrong: '编号只能用小写字母、数字，中间用一个连字符“-”隔开',
    fix: (text, field) => offer(text.normalize('NFKC').trim().toLowerCase().replace(DASHES, '-').replace(/\s+/g, '-'), field),
  },
  {
    code: 'CELL-LEADING-ZERO',
    cells: ['phone'],
    fits: (text, field) => accepts(field, `0${text}`) && /^[1-9]\d{1,2}-/.test(text),
    wrong: '区号前面的 0 丢了',
    fix: (text) => `请改成 0${text}`,
  },
  {
    code: 'CELL-MOBILE',
    cells: ['phone'],
    fits: isMobile,
    wrong: '这是手机号码，不能公开',
    fix: '请填单位的座机或服务热线，例如 000-5550 0106 或 12345；没有就留空',
  },
  {
    code: 'CELL-PHONE',
    cells: ['phone'],
    fits: /./s,
    wrong: '电话只能填一个号码，写成 000-5550 0106 或 12345 的样子，分机写“转”；不能填手机号码',
    fix: (text, field) =>
      offer(
        text
          .normalize('NFKC')
          .replace(/[()（）]/g, '')
          .replace(DASHES, '-')
          .trim(),
        field,
      ),
  },
  { code: 'CELL-EMAIL', cells: ['email'], fits: /./s, wrong: '邮箱地址的写法不对', fix: '写成 name@example.com 的样子，只能填一个' },
  {
    code: 'CELL-LINK',
    cells: ['link'],
    fits: /./s,
    wrong: (text) =>
      judgeLink(text)?.message.replace(/；现在是.*$/s, '') ?? '网址要以 https:// 开头，或是以 / 开头的站内地址，中间不能有空格',
    fix: (text, field) => {
      const secure = text.trim().replace(/^http:/i, 'https:');
      return accepts(field, secure) ? offer(secure, field) : `写完整的网址，以 https:// 开头，或以一个 / 开头的站内地址${exampleOf(field)}`;
    },
  },
  {
    code: 'CELL-USCC',
    cells: ['uscc'],
    fits: /./s,
    wrong: (text) =>
      text.trim().length === 18
        ? '统一社会信用代码里有不允许的字符（没有 I、O、S、V、Z 和小写字母）'
        : `统一社会信用代码是 18 位，现在是 ${text.trim().length} 位`,
    fix: (text, field) =>
      accepts(field, text.trim().toUpperCase()) ? `请改成 ${text.trim().toUpperCase()}` : '请照营业执照重新填写，并把这一列设成“文本”格式',
  },
  { code: 'CELL-HASH', cells: ['hash'], fits: /./s, wrong: '校验值是 64 位的小写十六进制数', fix: '运行 sha256sum 文件名，复制前 64 位' },
];
