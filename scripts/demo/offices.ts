import type { Community } from '../../src/schema/community.ts';
import type { Office } from '../../src/schema/office.ts';
import type { Subdistrict } from '../../src/schema/subdistrict.ts';
import { ANNOUNCED } from './options.ts';
import { SUBDISTRICTS } from './places.ts';

const HOURS = '工作日08:30—17:30';

/** Numbers of the form that the site's examples use: no exchange has the area code 000. */
export function inventedPhone(number: number): string {
  return `000-555${Math.floor(number / 10_000)} ${String(number % 10_000).padStart(4, '0')}`;
}

const BODIES: readonly [id: string, name: string, shortName: string, kind: Office['kind'], phone: number][] = [
  ['o-qwb', '中共云汀区委办公室', '区委办', '党委机关', 90],
  ['o-qzf', '云汀区人民政府', '区政府', '行政机关', 91],
  ['o-qzfb', '云汀区人民政府办公室', '区政府办', '行政机关', 92],
  ['o-zjj', '云汀区住房和城乡建设局', '区住建局', '行政机关', 100],
  ['o-fgw', '云汀区发展和改革委员会', '区发改委', '行政机关', 101],
  ['o-scj', '云汀区市场监督管理局', '区市场监管局', '行政机关', 102],
  ['o-czj', '云汀区财政局', '区财政局', '行政机关', 103],
  ['o-sjj', '云汀区审计局', '区审计局', '行政机关', 104],
  ['o-zrj', '云汀区自然资源局', '区自然资源局', '行政机关', 105],
  ['o-cgj', '云汀区城市管理局', '区城管局', '行政机关', 107],
  ['o-mzj', '云汀区民政局', '区民政局', '行政机关', 108],
  ['o-wmb', '云汀区精神文明建设办公室', '区文明办', '党委机关', 130],
  ['o-wyzx', '云汀区物业管理服务中心', '区物业中心', '事业单位', 131],
  ['o-zbzx', '云汀区公共资源交易中心', '区交易中心', '事业单位', 132],
  ['o-wxzj', '云汀区住宅专项维修资金管理中心', '区维修资金中心', '事业单位', 134],
];

/**
 * The district's bodies, its subdistricts with their offices, and the communities: with more compounds than announced
 * there are more of them, because a community looks after a few compounds wherever it is.
 */
export function makeOffices(compounds: number): { offices: Office[]; subdistricts: Subdistrict[]; communities: Community[] } {
  const offices: Office[] = BODIES.map(([id, name, shortName, kind, phone], index) => ({
    id,
    name,
    shortName,
    kind,
    address: `云汀区汀兰路${index + 1}号`,
    phone: inventedPhone(phone),
    hours: HOURS,
    email: `${id.slice(2)}@example.invalid`,
  }));
  const subdistricts: Subdistrict[] = [];
  const communities: Community[] = [];
  const rounds = Math.max(1, Math.round(compounds / ANNOUNCED.compounds));
  SUBDISTRICTS.forEach(({ stem, communities: names, roads }, index) => {
    const id = `s${String(index + 1).padStart(2, '0')}`;
    const town = stem === '北渠';
    const name = town ? `${stem}镇` : `${stem}街道`;
    const address = `云汀区${roads[0]}${18 + index * 6}号`;
    const phone = inventedPhone(106 + index * 20);
    subdistricts.push({ id, name, officeId: `o-${id}`, address, phone });
    offices.push({
      id: `o-${id}`,
      name: town ? `云汀区${name}人民政府` : `云汀区${name}办事处`,
      shortName: town ? `${name}政府` : `${name}办`,
      kind: town ? '行政机关' : '街道办事处',
      address: `${address}106室`,
      phone,
      hours: HOURS,
      email: `${id}@example.invalid`,
    });
    for (let place = 0; place < names.length * rounds; place += 1) {
      const round = Math.floor(place / names.length) + 1;
      communities.push({
        id: `${id}-${String(place + 1).padStart(2, '0')}`,
        name: `${names[place % names.length]}${round > 1 ? `第${round}` : ''}社区`,
        subdistrictId: id,
        address: `云汀区${roads[place % roads.length]}${22 + place * 14}号`,
        phone: inventedPhone((round > 1 ? 20_000 + index * 1000 : 400 + index * 10) + place),
      });
    }
  });
  return { offices, subdistricts, communities };
}
