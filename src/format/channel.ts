import { phoneHref } from './phone.ts';

/** What a tap on a way to object opens: a call, a mail with its subject filled in, a page; undefined for a place or a letter. */
export function channelHref(how: string, value: string, subject: string): string | undefined {
  if (how === '电话') return phoneHref(value);
  if (how === '电子邮件') return `mailto:${value}?subject=${encodeURIComponent(subject)}`;
  return how === '网上' && value.startsWith('https:') ? value : undefined;
}
