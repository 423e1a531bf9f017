import { z } from 'zod';
import { bool, choice, col, date, id, int, list, money, name, percent, phone, price, text } from './cells.ts';
import { ELEVATOR_SCOPES } from './fee-standard.ts';

/** `data/charges.csv`: what a compound really pays, with the items that 物业服务收费明码标价规定 Art. 6 asks for. */
export const Charge = z.strictObject({
  id: col(id, '收费编号', '永久不变的编号', 'h0001-1'),
  compoundId: col(id, '小区编号', '收费的小区', 'c0001'),
  companyId: col(id, '企业编号', '收费的企业', 'p0001').optional(),
  contractId: col(id, '合同编号', '依据的合同').optional(),
  item: col(name, '收费项目', '收费项目', '物业服务费'),
  payer: col(name, '收费对象', '向谁收', '业主、物业使用人'),
  regime: col(choice('政府指导价', '合同约定'), '价格管理形式', '政府指导价，或合同约定', '合同约定'),
  standardId: col(id, '标准编号', '对照的收费参考标准', 'f-2025').optional(),
  category: col(name, '房屋类别', '标准里的房屋类别', '普通住宅').optional(),
  elevator: col(choice(...ELEVATOR_SCOPES), '电梯情况', '按哪一列对照', '无电梯').optional(),
  grade: col(name, '等级', '约定的服务等级', '三级').optional(),
  menuChoice: col(
    list(z.string().regex(/^[a-z0-9-]+=\S+$/)),
    '菜单组合',
    '各项目的等级，写成“项目编号=等级”',
    'cleaning=二级；green=三级',
  ).optional(),
  fullyMet: col(choice('达到', '未完全达到', '未评定'), '服务达标', '服务是否达到该级全部内容', '达到'),
  price: col(price, '实际收费', '实际收取的单价', '1.20').optional(),
  unit: col(name, '计费单位', '元/㎡·月、元/户·月等', '元/㎡·月').optional(),
  elevatorPrice: col(price, '电梯运行费', '单独收取的电梯运行维护费', '0.25').optional(),
  energyShare: col(text, '公共能耗', '公共能耗怎样分摊', '按实分摊').optional(),
  mode: col(choice('包干制', '酬金制'), '计费方式', '包干制或酬金制', '包干制').optional(),
  service: col(text, '服务内容', '服务内容', '综合管理、维护、秩序、保洁、绿化').optional(),
  basisDocId: col(id, '依据文件', '收费依据的文件编号', 'd-2025-014').optional(),
  basis: col(text, '收费依据', '收费依据的名称', '物业服务合同').optional(),
  hotline: col(phone, '价格举报电话', '价格举报电话', '12345').optional(),
  effectiveFrom: col(date, '起始日期', '从哪天起按这个标准收', '2025-07-01').optional(),
  effectiveTo: col(date, '截止日期', '收到哪天；仍在执行的不填').optional(),
  vacancyPayPct: col(percent, '空置交费比例', '空置房交百分之几', '60').optional(),
});
export type Charge = z.output<typeof Charge>;

/** `data/parking-charges.csv`. Rent, service and use of common ground are three different charges. */
export const ParkingCharge = z.strictObject({
  id: col(id, '停车收费编号', '永久不变的编号', 'k0001-1'),
  compoundId: col(id, '小区编号', '收费的小区', 'c0001'),
  kind: col(
    choice('车位租赁费', '停车服务费', '车位场地使用费', '临时停车费', '停车费'),
    '收费种类',
    '租赁、服务、场地使用要分开',
    '停车服务费',
  ),
  price: col(money, '价格', '价格', '60.00'),
  unit: col(choice('元/车·月', '元/车·小时', '元/车·次'), '计费单位', '计费单位', '元/车·月'),
  freeMinutes: col(int(0, 1440), '免费时长', '临时停车前多少分钟免费', '30', '分钟').optional(),
  dailyCap: col(money, '每日封顶', '临时停车一天最多收多少', '6.00').optional(),
  basis: col(text, '收费依据', '收费依据', '物业服务合同'),
  effectiveFrom: col(date, '起始日期', '从哪天起收', '2025-07-01'),
  inUse: col(bool, '仍在执行', '是否仍在执行', '是'),
});
export type ParkingCharge = z.output<typeof ParkingCharge>;
