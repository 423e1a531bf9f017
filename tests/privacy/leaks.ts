/** Made-up personal data in every form in which it has been seen to leak. Nobody has these numbers but by chance. */
import type { Random } from '../../scripts/demo/random.ts';
import { checkDigit } from '../../src/privacy/id-number.ts';

export interface Leak {
  form: string;
  /** Any of these tells it. */
  codes: readonly string[];
  /** Whether it must stop the publication, or is only a warning. */
  error: boolean;
  text: string;
}

/** `count` leaks, the forms in turn. */
export function makeLeaks(random: Random, count: number): Leak[] {
  return Array.from({ length: count }, (_, at) => {
    const { form, codes, error = true, make } = FORMS[at % FORMS.length]!;
    return { form, codes, error, text: make(random) };
  });
}

interface Form {
  form: string;
  codes: readonly string[];
  error?: false;
  make: (random: Random) => string;
}

const digits = (random: Random, count: number) => Array.from({ length: count }, () => random.int(0, 9)).join('');
const wide = (text: string) => text.replace(/[0-9X*-]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
const PREFIXES = '130 133 135 138 139 145 150 153 159 166 170 176 177 180 186 189 191 198 199'.split(' ');
const REGIONS = '110101 120103 150602 150627 220102 310115 320506 330106 350128 420106 440106 441900 510107 610102 650103 810000'.split(
  ' ',
);
/** One in twelve is a name that no list of frequent ones has. */
const SURNAMES =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文';
const GIVEN = '伟 芳 娜 秀英 敏 静 丽 强 磊 军 洋 勇 艳 杰 娟 涛 明 超 秀兰 霞 平 刚 桂英 建国 志强 玉兰 雪梅 海燕 小红 国庆'.split(' ');

const mobileOf = (random: Random) => random.pick(PREFIXES) + digits(random, 8);
const nameOf = (random: Random) => random.pick([...SURNAMES]) + random.pick(GIVEN);
const someone = (random: Random) => {
  const surname = random.pick([...SURNAMES]);
  return random.pick([
    `业主${nameOf(random)}`,
    `${surname}某某`,
    `${surname}女士`,
    `${surname}先生`,
    `户主：${nameOf(random)}`,
    `申请人${nameOf(random)}`,
    `${surname}**`,
  ]);
};

function idOf(random: Random, year = random.int(1930, 2015)): string {
  const day = `${year}${String(random.int(1, 12)).padStart(2, '0')}${String(random.int(1, 28)).padStart(2, '0')}`;
  const first = random.pick(REGIONS) + day + digits(random, 3);
  return first + checkDigit(first);
}

function cardOf(random: Random): string {
  const [prefix, length] = random.pick([
    ['6222', 19],
    ['6228', 19],
    ['6217', 19],
    ['6230', 16],
    ['6225', 16],
    ['4367', 19],
    ['5309', 16],
    ['9558', 19],
    ['6013', 19],
  ] as const);
  const first = prefix + digits(random, length - prefix.length - 1);
  for (let last = 0; ; last++) if (isLuhn(first + last)) return first + last;
}

function isLuhn(number: string): boolean {
  const sum = [...number].reverse().reduce((total, char, at) => {
    const doubled = Number(char) * (at % 2 === 0 ? 1 : 2);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}

const groups = (text: string, sizes: readonly number[], gap: string) => {
  let at = 0;
  const parts = sizes.map((size) => text.slice(at, (at += size)));
  return [...parts, text.slice(at)].filter(Boolean).join(gap);
};
const GAPS = [' ', '-', '—', '\u3000', '\u00a0', '－', '·', '  '];
const within = (random: Random, text: string) =>
  random.pick([
    `联系${text}。`,
    `电话：${text}`,
    text,
    `（${text}）`,
    `${text}转告`,
    `请拨打${text}，或到现场`,
    `咨询 ${text} 办理`,
    `手机:${text}/座机见上`,
  ]);
const numbered = (random: Random, text: string) =>
  random.pick([`身份证号${text}`, text, `证件：${text}。`, `（${text}）已登记`, `编号1，${text}`]);
const roomOf = (random: Random) => {
  const [building, unit, room] = [random.int(1, 30), random.int(1, 4), `${random.int(1, 18)}0${random.int(1, 4)}`];
  return random.pick([
    `${building}号楼${unit}单元${room}室`,
    `${building}栋${room}`,
    `${building}幢${unit}单元${room}`,
    `${building}#楼${room}室`,
    `${building} 号楼 ${unit} 单元 ${room} 室`,
    `${random.pick([...'ABCD'])}座${room}室`,
    `${building}-${unit}-${room}室`,
    `${unit}单元${room}室`,
  ]);
};
const HAN = [...'〇一二三四五六七八九'];

const FORMS: readonly Form[] = [
  { form: '身份证号', codes: ['V-53'], make: (random) => numbered(random, idOf(random)) },
  { form: '身份证号，分开写', codes: ['V-53'], make: (random) => numbered(random, groups(idOf(random), [6, 8], random.pick(GAPS))) },
  { form: '身份证号，全角', codes: ['V-53'], make: (random) => numbered(random, wide(idOf(random))) },
  { form: '身份证号，零宽字符', codes: ['V-53'], make: (random) => numbered(random, [...idOf(random)].join('\u200b')) },
  { form: '身份证号，小写x', codes: ['V-53'], make: (random) => numbered(random, idOf(random).toLowerCase()) },
  {
    form: '身份证号，错一位',
    codes: ['V-53'],
    make: (random) => {
      const right = idOf(random);
      return numbered(random, right.slice(0, 17) + ((Number(right[17] === 'X' ? 3 : right[17]) + 1) % 10));
    },
  },
  {
    form: '15位身份证号',
    codes: ['V-53'],
    error: false,
    make: (random) => numbered(random, idOf(random, random.int(1930, 1985)).replace(/^(\d{6})19(\d{9}).$/, '$1$2')),
  },
  { form: '手机号', codes: ['V-54'], make: (random) => within(random, mobileOf(random)) },
  { form: '手机号，3-4-4', codes: ['V-54'], make: (random) => within(random, groups(mobileOf(random), [3, 4], random.pick(GAPS))) },
  {
    form: '手机号，别的分法',
    codes: ['V-54'],
    make: (random) =>
      within(
        random,
        groups(
          mobileOf(random),
          random.pick([
            [4, 3],
            [3, 3],
            [1, 4],
            [5, 3],
            [3, 4, 2],
          ]),
          random.pick(GAPS),
        ),
      ),
  },
  {
    form: '手机号，全角',
    codes: ['V-54'],
    make: (random) => within(random, wide(groups(mobileOf(random), [3, 4], random.pick(['', '-'])))),
  },
  {
    form: '手机号，加国家代码',
    codes: ['V-54'],
    make: (random) => within(random, random.pick(['+86', '86', '0086-', '(+86) ', '+86 ']) + mobileOf(random)),
  },
  {
    form: '手机号，零宽字符',
    codes: ['V-54'],
    make: (random) => within(random, groups(mobileOf(random), [3, 4], random.pick(['\u200b', '\u2060', '\ufeff', '\u00ad']))),
  },
  {
    form: '手机号，汉字',
    codes: ['V-54'],
    make: (random) => within(random, [...mobileOf(random)].map((char) => HAN[Number(char)]).join('')),
  },
  {
    form: '手机号，圈码和键帽',
    codes: ['V-54'],
    make: (random) => within(random, [...mobileOf(random)].map((char) => `${char}\ufe0f\u20e3`).join('')),
  },
  { form: '两个手机号', codes: ['V-54'], make: (random) => within(random, `${mobileOf(random)}、${mobileOf(random)}`) },
  { form: '银行卡号', codes: ['V-55'], make: (random) => random.pick(['账号', '卡号：', '', '退款账户 ']) + cardOf(random) },
  {
    form: '银行卡号，四位一组',
    codes: ['V-55'],
    make: (random) => `卡号 ${cardOf(random).replace(/(\d{4})(?=\d)/g, `$1${random.pick([' ', '-', '\u00a0'])}`)}`,
  },
  { form: '银行卡号，全角', codes: ['V-55'], make: (random) => `开户行 ${wide(cardOf(random))}` },
  {
    form: '手机号，没有遮住',
    codes: ['V-58'],
    make: (random) => within(random, mobileOf(random).replace(/^(\d{3})\d{2}/, `$1${random.pick(['**', '××', '●●', '＊＊'])}`)),
  },
  { form: '手机号，只遮一位', codes: ['V-58'], make: (random) => within(random, mobileOf(random).replace(/^(\d{6})\d/, '$1*')) },
  { form: '身份证号，露出生日', codes: ['V-58'], make: (random) => numbered(random, idOf(random).replace(/^(.{10}).{4}/, '$1****')) },
  { form: '姓名和房号', codes: ['V-56'], make: (random) => `${someone(random)}${random.pick(['，', '住', '，住', ' '])}${roomOf(random)}` },
  { form: '姓名和房号，表格行', codes: ['V-56'], make: (random) => `| ${nameOf(random)} | ${roomOf(random)} |` },
  {
    form: '房号和欠费',
    codes: ['V-56'],
    make: (random) => `${roomOf(random)}${random.pick(['拖欠', '欠缴', '未缴', '欠费', '催缴'])}物业费${random.int(100, 5000)}元`,
  },
  { form: '房号和异议', codes: ['V-56'], make: (random) => `${roomOf(random)}${random.pick(['提出异议', '投诉电梯噪音', '举报违建'])}` },
  { form: '房号和投票', codes: ['V-61'], make: (random) => `${roomOf(random)}${random.pick(['同意', '反对', '弃权', '投票赞成'])}` },
  {
    form: '未成年人',
    codes: ['V-61'],
    make: (random) => `${someone(random)}，${random.pick(['小学生', '未成年人', '初中生', `${random.int(1, 17)}岁`])}`,
  },
  {
    form: '住址',
    codes: ['V-57', 'V-56'],
    error: false,
    make: (random) => `${someone(random)}，${random.pick(['家住', '住址：', '户籍地址', '住所为'])}柳岸路${random.int(1, 99)}号`,
  },
  {
    form: '出生日期',
    codes: ['V-57'],
    error: false,
    make: (random) =>
      random.pick([
        `${random.int(1930, 2010)}年${random.int(1, 12)}月${random.int(1, 28)}日出生`,
        `出生年月：${random.int(1930, 2010)}-0${random.int(1, 9)}`,
        `生于${random.int(1930, 2010)}年`,
      ]),
  },
  {
    form: '车牌',
    codes: ['V-57'],
    error: false,
    make: (random) =>
      `${random.pick([...'蒙京粤鲁苏浙'])}${random.pick([...'ABCDEK'])}${random.pick(['', '·', ' '])}${random.pick([digits(random, 5), `D${digits(random, 5)}`, `${digits(random, 3)}AB`, `A${digits(random, 4)}`])}占用通道`,
  },
  {
    form: '微信和QQ',
    codes: ['V-57', 'V-54'],
    error: false,
    make: (random) =>
      random.pick([
        `微信号：wxid_${digits(random, 6)}`,
        `微信：abc${digits(random, 5)}`,
        `QQ：${random.int(1, 9)}${digits(random, 8)}`,
        `微信号${random.pick(['是', '为'])} zhang-${digits(random, 4)}`,
      ]),
  },
  {
    form: '困难和健康',
    codes: ['V-57'],
    error: false,
    make: (random) => `${someone(random)}，${random.pick(['低保户', '患有重病', '残疾', '精神病患者', '卧床', '特困人员'])}`,
  },
  {
    form: '个人邮箱',
    codes: ['V-57'],
    error: false,
    make: (random) =>
      `来信寄 user${digits(random, 4)}@${random.pick(['qq.com', '163.com', '126.com', 'gmail.com', 'vip.qq.com', '139.com'])}`,
  },
  {
    form: '住宅电话',
    codes: ['V-57'],
    error: false,
    make: (random) =>
      `${random.pick(['宅电', '住宅电话：', '家庭电话 ', '业主电话：'])}${random.pick(['0477-', '', '010-'])}8${digits(random, 6)}`,
  },
];
