import { expect, test } from 'vitest';
import { channelHref } from './channel.ts';

test('a telephone is called, a mailbox gets a mail with its subject, a page is opened', () => {
  expect(channelHref('电话', '000-5550 0106转8', '')).toBe('tel:00055500106,8');
  expect(channelHref('电子邮件', 's01@example.invalid', '对《甲&乙》的意见')).toBe(
    'mailto:s01@example.invalid?subject=%E5%AF%B9%E3%80%8A%E7%94%B2%26%E4%B9%99%E3%80%8B%E7%9A%84%E6%84%8F%E8%A7%81',
  );
  expect(channelHref('网上', 'https://a.example/', '')).toBe('https://a.example/');
});

test('a counter, a letter and a page that is not https are no links', () => {
  expect([channelHref('现场', '雁洲路78号', ''), channelHref('信函', '雁洲路78号', ''), channelHref('网上', '小程序', '')]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});
