import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDigit } from './id-number.ts';
import { scanMarkdown, scanText } from './scan.ts';

const codes = (text: string) => scanText(text).map(({ code, severity }) => `${severity} ${code}`);
const luhn = (digits: string) => {
  for (let last = 0; last < 10; last++) {
    const all = digits + last;
    let sum = 0;
    [...all].reverse().forEach((char, i) => {
      const digit = Number(char) * (i % 2 ? 2 : 1);
      sum += digit > 9 ? digit - 9 : digit;
    });
    if (sum % 10 === 0) return all;
  }
  throw new Error('no check digit');
};
/** Made up: no such register office, a day in the nineteenth century. */
const MADE_UP_ID = '15060018900101001';
const ID = MADE_UP_ID + checkDigit(MADE_UP_ID);
const CARD = luhn('622200000000000000');
const wide = (text: string) => text.replace(/[0-9X]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));

describe('identity numbers', () => {
  it.each([
    ['plain', ID],
    ['in a sentence', `业主身份证${ID}，已登记`],
    ['full-width', wide(ID)],
    ['with blanks', `${ID.slice(0, 6)} ${ID.slice(6, 14)} ${ID.slice(14)}`],
    ['with dashes', `${ID.slice(0, 6)}-${ID.slice(6, 14)}-${ID.slice(14)}`],
    ['with zero-width characters', [...ID].join('\u200b')],
    ['with ideographic blanks', [...ID].join('\u3000')],
    ['after another number', `2026 ${ID}`],
    ['lower-case x', ID.toLowerCase()],
  ])('are found %s', (_how, text) => {
    expect(codes(text)).toEqual(['error V-53']);
  });

  it('are found when the last digit is mistyped', () => {
    const wrong = MADE_UP_ID + (ID.endsWith('1') ? '2' : '1');
    expect(codes(wrong)).toEqual(['error V-53']);
    expect(scanText(wrong)[0]!.what).toContain('校验位不对');
  });

  it('of the old form are only suspected', () => {
    expect(codes('150600600101001')).toEqual(['warning V-53']);
  });

  it('are found whatever the region, day, serial and separators', () => {
    const region = fc.constantFrom('110101', '150602', '440102', '650100');
    const day = fc.date({ min: new Date('1881-01-01'), max: new Date('2025-12-31'), noInvalidDate: true });
    const serial = fc.integer({ min: 0, max: 999 });
    const gap = fc.constantFrom('', ' ', '-', '\u200b', '\u00a0', '－', '·');
    fc.assert(
      fc.property(region, day, serial, gap, fc.boolean(), (place, born, number, separator, full) => {
        const first = place + born.toISOString().slice(0, 10).replaceAll('-', '') + String(number).padStart(3, '0');
        const text = [...(first + checkDigit(first))].join(separator);
        const found = scanText(`编号：${full ? wide(text) : text}。`);
        expect(found.map(({ code }) => code)).toEqual(['V-53']);
        expect(found[0]!.start).toBe(3);
        expect(found[0]!.end).toBe(3 + text.length);
      }),
      { seed: 53, numRuns: 500 },
    );
  });
});

describe('mobiles', () => {
  it.each([
    '13800138000',
    '138 0013 8000',
    '138-0013-8000',
    '138.0013.8000',
    '1 3 8 0 0 1 3 8 0 0 0',
    '１３８００１３８０００',
    '+86 138 0013 8000',
    '8613800138000',
    '0086-13800138000',
    '013800138000',
    '电话13800138000转告',
    'tel:13800138000',
    '138\u200b0013\u200b8000',
    '①③⑧00138000',
    '138 0013-8000',
    '13800138000、',
    '一三八〇〇一三八〇〇〇',
    '幺三八零零幺三八零零零',
    '壹叁捌零零壹叁捌零零零',
    '一三八-〇〇一三-八〇〇〇',
    '1\ufe0f\u20e33\ufe0f\u20e38\ufe0f\u20e30\ufe0f\u20e30\ufe0f\u20e31\ufe0f\u20e33\ufe0f\u20e38\ufe0f\u20e30\ufe0f\u20e30\ufe0f\u20e30',
    'wx13800138000',
  ])('are found in %s', (text) => {
    expect(codes(text)).toEqual(['error V-54']);
  });

  it('are each found where several stand together', () => {
    expect(codes('13800138000 13900139000')).toEqual(['error V-54', 'error V-54']);
    expect(codes('138 0013 8000 139 0013 9000')).toEqual(['error V-54', 'error V-54']);
  });

  it('are found in every width and grouping', () => {
    const digits = fc
      .tuple(fc.constantFrom('13', '14', '15', '16', '17', '18', '19'), fc.integer({ min: 0, max: 999_999_999 }))
      .map(([head, rest]) => head + String(rest).padStart(9, '0'));
    const gap = fc.constantFrom(' ', '-', '—', '\u3000', '\u200d');
    fc.assert(
      fc.property(
        digits,
        gap,
        fc.uniqueArray(fc.integer({ min: 1, max: 10 }), { maxLength: 4 }),
        fc.boolean(),
        (number, separator, cuts, full) => {
          const text = [...number].map((digit, i) => (cuts.includes(i) ? separator + digit : digit)).join('');
          expect(codes(`联系${full ? wide(text) : text}`)).toEqual(['error V-54']);
        },
      ),
      { seed: 54, numRuns: 500 },
    );
  });
});

describe('bank cards', () => {
  it.each([
    CARD,
    CARD.replace(/(\d{4})(?=\d)/g, '$1 '),
    wide(CARD),
    luhn('400000000000000'),
    luhn('510000000000000'),
    CARD.replace(/(\d{4})(?=\d)/g, '$1-'),
  ])('are found in %s', (text) => {
    expect(codes(`账户${text}`)).toEqual(['error V-55']);
  });

  it('need the right check digit', () => {
    expect(codes(CARD.slice(0, -1) + ((Number(CARD.at(-1)) + 1) % 10))).toEqual([]);
  });
});

describe('masks', () => {
  it.each([
    '138****1234',
    '35*************123',
    '4401**********7718',
    '138 **** 1234',
    '６２２２************1234',
    '138****1234 139****5678',
    '138xxxx1234',
    '138●●●●1234',
  ])('that hide enough are accepted: %s', (text) => {
    expect(codes(text)).toEqual([]);
  });

  it.each([
    '13800**1234',
    '4401021990****7718',
    '138*0138000',
    '13800xx8000',
    '138 00** 8000',
    '１３８００＊＊8000',
    '622200000000****0001',
  ])('that show too much are refused: %s', (text) => {
    expect(codes(text)).toEqual(['error V-58']);
  });
});

describe('circumstances of a person', () => {
  it.each([
    ['王某某，家住柳岸路18号', '住址'],
    ['1960年5月12日出生', '出生日期'],
    ['出生年月：1960-05', '出生日期'],
    ['生于1960年', '出生日期'],
    ['张某，1960年5月生，退休', '出生日期'],
    ['车辆蒙K12345占用通道', '号牌'],
    ['粤B·D12345', '号牌'],
    ['微信号：abc_12345', '微信'],
    ['QQ：123456789', 'QQ'],
    ['来信请寄 zhangsan88@163.com', '电子邮箱'],
    ['业主电话：8123456', '住宅电话'],
    ['宅电0477-8123456', '住宅电话'],
    ['张三，低保户', '健康'],
    ['王某某患有重病', '健康'],
    ['| 李四 | 残疾 |', '健康'],
  ])('are suspected in %s', (text, what) => {
    expect(codes(text)).toEqual(['warning V-57']);
    expect(scanText(text)[0]!.what).toContain(what);
  });
});

describe('what concerns one household', () => {
  it.each([
    ['业主张三住3号楼2单元501室', 'V-56', '姓名和房号'],
    ['李女士反映12栋302漏水', 'V-56', '姓名和房号'],
    ['| 王某某 | 3号楼2单元501室 |', 'V-56', '姓名和房号'],
    ['3号楼2单元501室拖欠物业费', 'V-56', '欠费'],
    ['3号楼2单元501室提出异议', 'V-56', '异议'],
    ['| 3号楼2单元501室 | 同意 |', 'V-61', '投票'],
    ['张某某，小学生', 'V-61', '未成年人'],
    ['业主李四之子12岁', 'V-61', '未成年人'],
    ['| 王某某 | 3-2-501 |', 'V-56', '姓名和房号'],
    ['业主李四，A座1203', 'V-56', '姓名和房号'],
    ['三号楼二单元五〇一室欠费', 'V-56', '欠费'],
    ['12栋-302室提出异议', 'V-56', '异议'],
  ])('is refused in %s', (text, code, what) => {
    expect(codes(text)).toEqual([`error ${code}`]);
    expect(scanText(text)[0]!.what).toContain(what);
  });
});

describe('Markdown', () => {
  it.each([
    '138**0013**8000',
    '138*0013*8000',
    '1380013`8000`',
    '138&nbsp;0013&nbsp;8000',
    '&#49;3800138000',
    '&#x31;3800138000',
    '138<b>0013</b>8000',
    '138<!-- -->00138000',
    '138\\-0013\\-8000',
    '__138__00138000',
  ])('does not hide a number from its readers in %s', (text) => {
    const source = `联系${text}。`;
    const [found, ...others] = scanMarkdown(source);
    expect([found?.code, others]).toEqual(['V-54', []]);
    expect([found!.start, found!.end]).toEqual([
      2 + (/^[&_]/.test(text) ? text.search(/[1&]/) : 0),
      source.length - (text.endsWith('`') ? 2 : 1),
    ]);
  });

  it('leaves masks what they are', () => {
    expect(scanMarkdown('**电话** 138****1234，`35*************123`')).toEqual([]);
  });
});

it('official texts raise no alarm', () => {
  for (const text of [
    '云政办发〔2026〕14号',
    'DB15/T 970—2024',
    '统一社会信用代码 91150602MA0N000004',
    '建筑面积3934090.15㎡，1057栋，36595户',
    '000-5550 0168',
    '0477-8123456转801',
    '12345',
    '2026-03-12 2026-03-26 9件',
    '2026-03-13 2026-03-26 9',
    '投资13,800,138,000元',
    '138001380.00元',
    '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    '1111111111111111111111111111111111111111111111111380013800abcdef',
    'YT0401-2026-00014',
    '20241010154246786',
    '3号楼2单元加装电梯方案',
    '3号楼2单元收到异议1件，12户同意',
    '12岁以下儿童须有人陪同',
    '未成年人活动中心',
    '3号楼2单元501室外墙渗水已修好',
    '本单元业主和受影响的相邻业主',
    '改造3号楼2单元501户，涉及业主',
    '残疾人通道和无障碍坡道',
    '低保家庭优先',
    '病虫害防治',
    '2026年5月生效',
    '2026年5月12日生产',
    '云A区',
    '蒙B栋',
    '微信公众号：云汀发布',
    'QQ群：123456789',
    '高层，残疾人车位',
    '109.980001，39.820001',
    '07:30—19:00',
    '网站标识码 1525290001',
    '1920×1080',
    '1200×2400×600',
    '共**13**个小区**27**项',
    '10000000-13-8000',
    '云汀区柳岸路18号，联系人：城市管理办公室',
    '第13、14、15、16、17、18项',
    '第十三届',
    '问题产生于2020年',
    '世界卫生日2026年',
    '2026-03-11 08:30—2026-03-26 17:30',
    '投资13800138000元',
    '￥13800138000.00',
    '绿化13800138000㎡',
    'YT0135-2026-0001',
    '合同编号：6222000000000000000',
    '统一社会信用代码：911002198701011429',
    '邮箱 zjj@example.invalid',
    '物业服务电话 0477-8123456',
    '一二三四五六七八九十',
    '二〇二六年十一月二十日',
  ])
    expect({ text, found: codes(text) }).toEqual({ text, found: [] });
});

it('any text is scanned without failing and with findings in order', () => {
  const piece = fc.constantFrom(
    '1',
    '3',
    '8',
    '0',
    '6',
    '2',
    'X',
    '*',
    ' ',
    '-',
    '.',
    '业主',
    '张',
    '号楼',
    '\u200b',
    '９',
    'a',
    '2026-',
    '室',
    '|',
    '\n',
  );
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 80 }).map((parts) => parts.join('')),
      (text) => {
        let last = 0;
        for (const { start, end } of scanText(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = end;
        }
      },
    ),
    { seed: 57, numRuns: 2000 },
  );
});

describe('check values', () => {
  it.each([
    ['of a sheet of paper', '登记36,514条 · 校验码0139-1234-5678-9044'],
    ['of an attachment', '方案图（PDF，2.4MB，校验值：4514391231234568）'],
    ['of a record in the log', '{"id":"~13912345678a"}'],
    ['in full', `校验值：0139123456789044${'a1'.repeat(24)}`],
  ])('%s are no numbers of people', (_what, text) => {
    expect(codes(text)).toEqual([]);
  });

  it.each([
    '登记36,514条，0139-1234-5678',
    '校验码0139-1234-5678',
    '校验码：请打13912345678',
    '校验码0139-1234-5678-9044-1391-2345-678',
    '~013912345678',
    '~13912345678',
  ])('do not hide a number: %s', (text) => {
    expect(codes(text)).toContain('error V-54');
  });
});
