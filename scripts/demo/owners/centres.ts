import type { Centre, CentreService, ServicePoint } from '../../../src/schema/centre.ts';
import { addDays } from '../dates.ts';
import { inventedPhone } from '../offices.ts';
import type { Random } from '../random.ts';
import type { World } from '../world.ts';
import type { Records } from '../write.ts';

const SERVICES: readonly (readonly [
  name: string,
  kind: CentreService['kind'],
  nature: CentreService['nature'],
  price?: string,
  hours?: string,
])[] = [
  ['社保、医保和老年证代办', '政务', '公益', '免费', '工作日09:00—17:00'],
  ['就业和技能培训', '培训', '公益', '免费', '每周三、周六14:00—17:00'],
  ['图书阅览和书法室', '文化', '公益', '免费'],
  ['健身房', '健身', '市场', '每次8元，60岁以上5元'],
  ['乒乓球和舞蹈室', '健身', '公益', '免费，需预约'],
  ['老年食堂', '养老', '市场', '午餐12元，70岁以上补贴3元', '每天11:00—13:00'],
  ['日间照料', '养老', '公益', '每天10元'],
  ['儿童课后托管', '培训', '市场', '每次15元', '工作日16:00—19:00'],
  ['便民维修和理发', '其他', '市场', '理发10元，维修按项目明码标价'],
];

/** Three centres: one in service since spring, one since autumn, one that had to close and stays in the register. */
export function makeCentres(world: World, guideDocId: string | undefined): Pick<Records, 'centre' | 'centreService'> {
  const { asOf } = world.options;
  const street = (at: number) => world.subdistricts[at]!;
  const home = (at: number, place: number) => world.communities.filter((one) => one.subdistrictId === street(at).id)[place]!;
  const row = (
    number: number,
    at: number,
    place: number,
    rest: Omit<Centre, 'id' | 'name' | 'subdistrictId' | 'communityId' | 'address' | 'phone'>,
  ): Centre => ({
    id: `nc-${String(number).padStart(2, '0')}`,
    name: `${home(at, place).name.replace('社区', '')}邻里中心`,
    subdistrictId: street(at).id,
    communityId: home(at, place).id,
    address: `${home(at, place).address?.replace(/\d+号$/, '')}${60 + number * 7}号`,
    phone: inventedPhone(300 + number),
    ...rest,
    ...(guideDocId && { guideDocId }),
  });
  const opened = (day: string): Pick<Centre, 'status' | 'openedOn'> =>
    day <= asOf ? { status: '运营', openedOn: day } : { status: '建设中' };
  const closedOn = '2025-12-31';
  const centre = [
    row(1, 0, 0, {
      floorArea: 260_000,
      operator: '云汀区邻里服务有限公司',
      mode: '公益加市场',
      ...opened('2025-09-20'),
      hours: '每天08:30—21:00',
    }),
    row(2, 1, 3, {
      floorArea: 184_000,
      operator: '望湖街道社区服务中心',
      mode: '公益加市场',
      ...opened('2026-03-18'),
      hours: '每天08:30—20:00',
    }),
    row(3, 4, 1, {
      floorArea: 62_000,
      operator: '栖云街道社区服务中心',
      mode: '公益',
      status: closedOn <= asOf ? '关停' : '运营',
      openedOn: '2024-05-10',
      ...(closedOn <= asOf && { closedOn, closeReason: '租用的房屋到期收回；政务代办移到云阶社区党群服务中心，老年食堂由松坪食堂接续。' }),
      hours: '工作日09:00—17:00',
    }),
  ];
  const offered = [SERVICES, SERVICES.filter((_, at) => at !== 6), SERVICES.slice(0, 3)];
  const centreService = centre.flatMap(({ id }, at) =>
    offered[at]!.map(([name, kind, nature, price, hours]): CentreService => ({
      centreId: id,
      name,
      kind,
      nature,
      ...(price && { price }),
      ...(hours && { hours }),
    })),
  );
  return { centre, centreService };
}

/** Where disputes are settled, questions answered and notices posted. */
export function makeServicePoints(random: Random, world: World): ServicePoint[] {
  const rows = world.subdistricts.flatMap((street, index): Omit<ServicePoint, 'id'>[] => {
    const of = random.fork(street.id);
    const homes = world.communities.filter((one) => one.subdistrictId === street.id);
    const board = of.pick(homes);
    const gone = index === 7;
    return [
      {
        name: `${street.name}物业纠纷矛盾调处室`,
        kind: '物业纠纷矛盾调处室',
        subdistrictId: street.id,
        address: `${street.address}一楼`,
        hours: '工作日08:30—17:30，每周三到20:00',
        phone: inventedPhone(320 + index),
        open: true,
      },
      {
        name: `${street.name}物业管理服务中心`,
        kind: '物业管理服务中心',
        subdistrictId: street.id,
        address: `${street.address}二楼`,
        hours: '工作日08:30—17:30',
        phone: inventedPhone(340 + index),
        open: true,
      },
      {
        name: `${board.name}公示栏`,
        kind: '公示栏',
        subdistrictId: street.id,
        communityIds: [board.id],
        address: `${board.address}门前`,
        hours: '全天',
        open: !gone,
        ...(gone && { note: `${addDays(world.options.asOf, -140)}因道路施工拆除，公示暂时张贴在社区服务大厅。` }),
      },
    ];
  });
  return rows.map((row, at) => ({ id: `sp-${String(at + 1).padStart(2, '0')}`, ...row }));
}
