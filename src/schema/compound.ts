import { z } from 'zod';
import { area, bool, choice, col, id, int, list, name, text, year } from './cells.ts';
import { MGMT_MODES } from './campaign.ts';

const PINYIN = /^[a-z]{1,6}(?: [a-z]{1,6})*$/;

export const Compound = z.strictObject({
  id: col(id, '小区编号', '永久不变的编号，印在公示栏海报上', 'c0001'),
  name: col(name, '小区名称', '小区的正式名称', '桐荫里小区'),
  aliases: col(list(name), '别名', '曾用名、院名、俗称，用；隔开', '原铁路三处家属院').optional(),
  subdistrictId: col(id, '街道编号', '所属街道', 's01'),
  communityId: col(id, '社区编号', '所属社区，必须在该街道之下', 's01-01'),
  builtYear: col(year, '建成年份', '建成的年份', '1998', '年'),
  isSingleBuilding: col(bool, '单栋楼宇', '只有一栋楼的填“是”', '否'),
  buildings: col(int(1, 500), '楼栋数', '楼栋数', '12', '栋'),
  households: col(int(1, 50_000), '户数', '总户数', '640', '户'),
  floorArea: col(area, '建筑面积', '总建筑面积，单位是平方米，不是万平方米', '61200'),
  elevators: col(choice('无', '部分有', '全部有'), '电梯', '有没有电梯', '无'),
  mgmtMode: col(choice(...MGMT_MODES), '管理模式', '由谁管理', '市场化物业'),
  companyId: col(id, '企业编号', '管理模式是市场化物业时必填', 'p0001').optional(),
  ownersCommittee: col(choice('业委会', '物管会', '无'), '业主组织', '业主委员会或物业管理委员会', '业委会'),
  longitude: col(z.string().regex(/^\d{2,3}\.\d{1,6}$/), '经度', '小数形式的经度', '109.98')
    .meta({ cell: 'text' })
    .optional(),
  latitude: col(z.string().regex(/^\d{1,2}\.\d{1,6}$/), '纬度', '小数形式的纬度', '39.82')
    .meta({ cell: 'text' })
    .optional(),
  coordinates: col(choice('GCJ-02', 'WGS-84', 'CGCS2000'), '坐标系', '填了经纬度时必须写明坐标系', 'CGCS2000').optional(),
  pinyin: col(
    z.string().regex(PINYIN).max(300),
    '拼音',
    '小区名称的拼音，只在有多音字时填：每个汉字一个音节，小写，不标声调，用一个空格隔开，ü写成v',
    'xin zhuang xin cun',
  )
    .meta({ cell: 'text' })
    .optional(),
  note: col(text, '说明', '需要说明的情况').optional(),
});
export type Compound = z.output<typeof Compound>;
