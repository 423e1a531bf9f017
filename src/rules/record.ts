import { isDocumentInForce } from '../model/in-force.ts';
import { writeDecimal } from '../schema/cells.ts';
import type { Row } from '../schema/dataset.ts';
import { KINDS } from '../schema/registry.ts';
import { versionsOf } from './fee.ts';
import { rule, titleOf, wholeRule, type Rule } from './rule.ts';

/** Constraints of single records that the published rules do not number. */
export const RECORD_RULES: readonly Rule[] = [
  rule('REC-DATES', 'error', '结束不得早于开始', (data, _context, report) => {
    for (const { name, orders } of KINDS) {
      for (const [earlier, later] of orders) {
        for (const row of data[name] as Row<Record<string, unknown>>[]) {
          const [from, to] = [row.value[earlier], row.value[later]];
          if (typeof from === 'string' && typeof to === 'string' && to < from)
            report(row, later, `“${titleOf(name, later)}”${to} 早于“${titleOf(name, earlier)}”${from}`, '核对两个日期');
        }
      }
    }
  }),

  rule('REC-COMPOUND', 'error', '小区各项登记不能互相矛盾', (data, context, report) => {
    for (const row of data.compound) {
      const { value } = row;
      const marketed = value.mgmtMode === '市场化物业';
      if (marketed && !value.companyId)
        report(row, 'companyId', '管理模式是“市场化物业”，但没有填企业编号', '填服务企业的编号，见 data/companies.csv');
      if (value.companyId && (value.mgmtMode === '居民自治' || value.mgmtMode === '无')) {
        report(row, 'companyId', `管理模式是“${value.mgmtMode}”，却填了企业编号“${value.companyId}”`, '删掉企业编号，或改正管理模式');
      }
      if (value.isSingleBuilding && value.buildings !== 1)
        report(row, 'buildings', `填了单栋楼宇，楼栋数却是 ${value.buildings}`, '楼栋数写 1，或把“单栋楼宇”改成“否”');
      if (String(value.builtYear) > context.asOf.slice(0, 4))
        report(row, 'builtYear', `建成年份 ${value.builtYear} 在数据日期 ${context.asOf} 之后`, '核对年份');
      const given = (['longitude', 'latitude', 'coordinates'] as const).filter((field) => value[field] !== undefined);
      if (given.length > 0 && given.length < 3) report(row, given[0]!, '经度、纬度和坐标系只填了一部分', '三项都填，或都不填');
      const [syllables, characters] = [value.pinyin?.split(' ').length, value.name.match(/\p{Script=Han}/gu)?.length ?? 0];
      if (syllables !== undefined && syllables !== characters)
        report(
          row,
          'pinyin',
          `“${value.name}”有 ${characters} 个汉字，拼音有 ${syllables} 个音节`,
          '每个汉字写一个音节，用一个空格隔开；没有多音字就留空',
        );
    }
  }),

  rule('REC-STANDARD', 'error', '收费参考标准的出处和电梯计价要写全', (data, context, report) => {
    for (const row of data.feeStandard) {
      const { value } = row;
      if (value.standing === '本区标准' && !value.validFrom) report(row, 'validFrom', '本区标准没有写生效日期', '填开始执行的日期');
      if (value.standing === '历史参考示例' && (!value.sourceText || !value.evidence))
        report(row, value.sourceText ? 'evidence' : 'sourceText', '外地示例没有写出处或证据等级', '填出处的名称和证据等级');
      if (value.evidence === 'C' && value.sourceUrl) report(row, 'sourceUrl', '证据等级是 C（转载），不能链接到转载的网址', '删掉出处网址');
      if (value.deductLow !== undefined && value.deductHigh !== undefined && value.deductLow > value.deductHigh) {
        report(
          row,
          'deductHigh',
          `无梯扣减上限 ${writeDecimal(value.deductHigh, 3, 2)} 小于下限 ${writeDecimal(value.deductLow, 3, 2)}`,
          '核对两个数',
        );
      }
      if (value.elevatorModel === '含梯扣减' && (value.deductLow === undefined || value.deductHigh === undefined)) {
        report(
          row,
          value.deductLow === undefined ? 'deductLow' : 'deductHigh',
          '电梯计价是“含梯扣减”，但没有写扣减多少',
          '填无梯扣减的下限和上限；是固定数的，两格填同一个数',
        );
      }
      if (value.elevatorModel === '另加' && !context.feeTable(value.id)?.addons.some((addon) => addon.forElevator)) {
        report(row, 'elevatorModel', '电梯计价是“另加”，但没有登记电梯加多少', '在 data/fee-addons.csv 登记“有电梯才加”的加价项目');
      }
    }
  }),

  rule('REC-VERSIONS', 'error', '同一标准、同一收费、同一评定的各个版本时间不能重叠', (data, _context, report) => {
    const standards = data.feeStandard
      .filter(({ value }) => value.standing === '本区标准' && value.validFrom)
      .sort((a, b) => (a.value.validFrom! < b.value.validFrom! ? -1 : 1));
    standards.slice(1).forEach((row, i) => {
      const earlier = standards[i]!.value;
      if (overlaps(earlier.validTo, row.value.validFrom!))
        report(
          row,
          'validFrom',
          `“${row.value.id}”从 ${row.value.validFrom} 起执行，“${earlier.id}”${earlier.validTo ? `到 ${earlier.validTo} 才失效` : '没有写失效日期'}`,
          `把“${earlier.id}”的失效日期写成新版本生效的前一天`,
        );
    });
    for (const versions of versionsOf(data.charge)) {
      versions.slice(1).forEach((row, i) => {
        const earlier = versions[i]!.value;
        if (overlaps(earlier.effectiveTo, row.value.effectiveFrom!))
          report(
            row,
            'effectiveFrom',
            `“${row.value.id}”和“${earlier.id}”是同一项收费，时间重叠`,
            `给“${earlier.id}”填截止日期，或改正起始日期`,
          );
      });
    }
    const gradings = new Map<string, Row<{ id: string; from: string; to: string }>>();
    for (const row of [...data.grading].sort((a, b) => (a.value.from < b.value.from ? -1 : 1))) {
      const key = `${row.value.schemeId} ${row.value.companyId}`;
      const earlier = gradings.get(key)?.value;
      if (earlier && overlaps(earlier.to, row.value.from))
        report(row, 'from', `“${row.value.id}”和“${earlier.id}”的评定期重叠`, '核对评定期');
      gradings.set(key, row);
    }
  }),

  wholeRule('REC-MEASURE', 'warning', '本区菜单的每个价格都有可以检查的服务内容', (data, context, report) => {
    const measured = new Set(data.menuMeasure.map(({ value }) => `${value.menuId} ${value.itemKey} ${value.grade}`));
    for (const row of data.menuCell) {
      const { menuId, itemKey, grade } = row.value;
      const standard = context.find('feeStandard', context.find('serviceMenu', menuId)?.value.standardId)?.value;
      if (standard?.standing === '历史参考示例') continue;
      if (!measured.has(`${menuId} ${itemKey} ${grade}`))
        report(row, 'itemKey', `“${itemKey}”“${grade}”没有可以检查的服务内容`, '在 data/menu-measures.csv 写明次数、时间等');
    }
  }),

  rule('REC-STATUS', 'warning', '文件的效力状态与日期一致', (data, context, report) => {
    for (const row of data.document) {
      const { status, effectiveTo, repealedOn } = row.value;
      const ended = (effectiveTo !== undefined && effectiveTo < context.asOf) || (repealedOn !== undefined && repealedOn <= context.asOf);
      if (status === '有效' && ended) {
        report(
          row,
          'status',
          `效力状态是“有效”，但 ${repealedOn ? `${repealedOn} 已经废止` : `${effectiveTo} 已经失效`}`,
          '改成“废止”或“失效”，或改正日期',
        );
      } else if ((status === '废止' || status === '失效') && isDocumentInForce(row.value, context.asOf)) {
        report(row, 'status', `效力状态是“${status}”，但按日期在 ${context.asOf} 仍然有效`, '改正效力状态，或改正失效、废止日期');
      }
    }
  }),
];

const overlaps = (end: string | undefined, nextStart: string) => end === undefined || end >= nextStart;
