/** Forms of notices about renovation and elevators. */
import { blank, blankTable, section, type DraftForm } from './draft.ts';

export const worksDrafts = {
  改造计划: {
    subject: '老旧小区改造计划',
    whoMay: '任何单位和个人',
    next: '期满后公布意见采纳情况，计划印发后执行。',
    opening: ({ where, basis }) => `依照${basis}，现将${where}${blank('哪一年')}老旧小区改造计划公示，听取意见。`,
    sections: ({ here }) => [
      section(
        '列入计划的小区',
        blankTable('小区', '建成年份:', '户数:', '建筑面积（㎡）:', '计划完工'),
        `${here}共${blank('几个')}小区列入计划，建筑面积${blank('合计')}平方米，惠及${blank('户数')}户居民。`,
      ),
      section('改造内容', blankTable('类别', '内容'), '各小区改什么，在设计方案公示时再听取居民意见。'),
      section('资金来源', blankTable('来源', '金额（万元）:')),
      section('没有列入的小区', `本次没有列入的小区和原因：${blank('小区和原因')}。`),
    ],
  },
  改造方案: {
    subject: '综合改造设计方案',
    whoMay: '改造范围内的业主和居民',
    next: '期满后10个工作日内公布意见采纳情况，方案定稿后进入招标。',
    opening: ({ where, basis }) =>
      `${blank('设计单位')}已提交${where}的改造设计方案。依照${basis}，现将方案的主要内容公示，听取${where}业主和居民的意见。`,
    sections: ({ here }) => [
      section('小区基本情况', blankTable('小区', '建成年份:', '楼栋:', '户数:', '建筑面积（㎡）:')),
      section(
        '改造内容和概算',
        blankTable('类别', '内容', '概算（万元）:'),
        `${here}的资金来源：${blank('各来源的金额')}，合计${blank('合计')}万元。居民出资部分：${blank('没有，或者金额和收取方式')}。`,
      ),
      section('不做的内容', `居民提出而没有列入的：${blank('内容和原因；没有的写“没有”')}。`),
      section('计划工期', `计划${blank('开工日期')}开工，${blank('完工日期')}完工。施工期间的停车、通行和停水停电安排：${blank('安排')}。`),
    ],
  },
  中标候选人: {
    subject: '施工中标候选人',
    whoMay: '投标人和其他利害关系人',
    next: '没有异议的，期满后由招标人向中标人发出中标通知书。',
    opening: ({ where, basis }) =>
      `${where}${blank('项目名称')}于${blank('评标日期')}完成评标，共有${blank('几家')}单位投标。依照${basis}，现公示中标候选人。`,
    sections: () => [
      section('招标内容', `招标范围：${blank('范围')}；评标办法：${blank('办法')}。`),
      section('中标候选人', blankTable('排序', '单位', '投标报价（万元）:', '综合得分:', '工期（日）:')),
      section('异议的提出', '投标人对评标结果有异议的，应当在公示期内提出。招标人自收到异议之日起3日内答复，答复前暂停招标投标活动。'),
    ],
  },
  施工信息: {
    subject: '综合改造施工信息',
    whoMay: '改造范围内的居民',
    next: '公示期满后，施工信息牌继续立在小区出入口，直到验收。',
    opening: ({ where, basis }) => `${where}综合改造工程定于${blank('进场日期')}进场施工。依照${basis}，公布参建单位、工期和质量投诉电话。`,
    sections: ({ here }) => [
      section('参建单位', blankTable('职责', '单位', '联系电话')),
      section('工期和施工顺序', `合同工期${blank('天数')}日，计划${blank('完工日期')}完工。施工顺序：${blank('先做什么、后做什么')}。`),
      section('质量投诉', `${here}的工程质量问题请打${blank('投诉电话')}，${blank('接听时间')}有人接听。`),
      section('给居民的提醒', blank('停水停电、车辆停放、门窗和空调外机等需要居民配合的事')),
    ],
  },
  验收: {
    subject: '综合改造竣工验收情况',
    whoMay: '改造范围内的居民',
    next: '期满后公布整改复查结果和质量保修的联系方式。',
    opening: ({ where, issuer, basis }) =>
      `${blank('验收日期')}，${issuer}会同设计、施工、监理单位和居民代表对${where}进行了综合验收。依照${basis}，把计划做的、做成的和没有做的逐项公示。`,
    sections: ({ here }) => [
      section('完成情况', blankTable('内容', '计划', '结果'), `取消的内容和原因：${blank('内容和原因；没有的写“没有”')}。`),
      section('整改清单', `${here}验收遗留的问题：${blank('几处，由谁在哪一天前整改')}。`),
      section('质量保修', blankTable('部位', '保修到哪一天', '保修单位和电话')),
    ],
  },
  加装电梯方案: {
    subject: '加装电梯方案',
    whoMay: '本单元业主，以及认为采光、通风、通行受影响的相邻业主',
    next: '期满后15日内公布意见处理结果；有书面反对又没有协商一致的，不进入施工。',
    opening: ({ where, basis }) =>
      `根据《中华人民共和国民法典》第二百七十八条和${basis}，现将${where}${blank('几号楼几单元')}加装电梯方案予以公示，听取本单元和相邻业主的意见。`,
    sections: () => [
      section(
        '表决情况',
        `本单元共有业主${blank('户数')}户，专有部分面积${blank('面积')}平方米，参与表决${blank('户数')}户，同意${blank('户数')}户。只公布汇总数，不公布哪一户怎样表决。`,
      ),
      section('方案要点', `${blank('加在哪一侧、占地多少、几层几站、怎样停靠')}。由${blank('实施单位')}负责，施工${blank('天数')}日。`),
      section(
        '费用和分摊',
        `总造价${blank('金额')}万元，其中财政补助${blank('金额')}万元，业主分摊${blank('金额')}万元。`,
        blankTable('楼层', '每户分摊（万元）:', '户数:', '小计（万元）:'),
      ),
      section('投用后的维护', `由${blank('谁')}负责维护，每年约${blank('金额')}元，由${blank('谁')}分担。`),
    ],
  },
} satisfies Record<string, DraftForm>;
