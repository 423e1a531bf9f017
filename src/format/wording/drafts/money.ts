/** Forms of notices about fees and owners' money. */
import { blank, blankTable, section, type DraftForm } from './draft.ts';

export const moneyDrafts = {
  收费标准: {
    subject: '物业服务收费标准执行情况',
    whoMay: '业主和物业使用人',
    next: '期满后将等级、价格和依据登记到区收费台账。',
    opening: ({ where, basis }) => `${blank('物业服务企业')}服务${where}。依照${basis}，现将服务等级、实际收费和依据公示。`,
    sections: ({ here }) => [
      section('收费标准', blankTable('服务等级', '基准价（元/㎡·月）:', '浮动幅度', '实际收费（元/㎡·月）:', '计费方式', '收费依据')),
      section('分项价格', blankTable('服务项目', '价格（元/㎡·月）:')),
      section('其他收费', `停车、空置房和其他收费：${blank('项目、价格和依据')}。${here}没有列出的项目，不得另行收费。`),
    ],
  },
  调价: {
    subject: '物业服务费拟调整方案',
    whoMay: '全体业主',
    next: '期满后召开业主大会会议表决，表决结果另行公示。',
    opening: ({ where, basis }) => `${blank('谁和谁协商')}，提出${where}物业服务费调整方案。依照${basis}，公示期满后提交业主大会表决。`,
    sections: ({ here }) => [
      section(
        '调整内容',
        blankTable('项目', '现在:', '调整后:', '增加:'),
        `以${here}${blank('多少')}平方米的住房为例，每月由${blank('金额')}元变为${blank('金额')}元。`,
      ),
      section('为什么调', `${blank('成本变化和审计结论')}。`),
      section('多交的钱换来什么', `${blank('增加或者提高了哪些可以检查的服务')}。`),
      section('表决安排', `表决票在${blank('日期')}至${blank('日期')}发放和回收，业主也可以委托投票。`),
    ],
  },
  维修资金: {
    subject: '使用住宅专项维修资金',
    whoMay: '列支范围内的业主',
    next: '期满没有异议的，申请拨付工程款，竣工后公布决算。',
    opening: ({ where, basis }) =>
      `${where}${blank('部位和损坏情况')}。依照《中华人民共和国民法典》第二百八十一条和${basis}，将维修资金的使用方案公示。`,
    sections: () => [
      section(
        '维修方案和预算',
        blankTable('项目', '金额（元）:'),
        `由${blank('施工单位')}施工，工期${blank('天数')}日，质保${blank('年数')}年。`,
      ),
      section(
        '分摊',
        `费用从${blank('哪些楼、多少户')}的分户账按面积列支，每平方米${blank('金额')}元。每户列支多少由本人查询，不对外公开。`,
      ),
      section('施工和监督', `${blank('谁验收、决算在哪里公布')}。`),
    ],
  },
  公共收益: {
    subject: '公共收益收支情况',
    whoMay: '全体业主',
    next: '业主的疑问3日内答复，期满公布答复汇总。',
    opening: ({ where, issuer, basis }) =>
      `依照《中华人民共和国民法典》第二百八十二条和${basis}，${issuer}将${where}${blank('哪一期')}的公共收益向业主报告。`,
    sections: ({ here }) => [
      section(
        '收支情况',
        blankTable('类别', '项目', '金额（元）:'),
        `${here}账户期初余额${blank('金额')}元，期末余额${blank('金额')}元，与银行对账单一致。没有收入的项目写 0 并说明原因。`,
      ),
      section('主要变化', `和上一期比：${blank('哪些多了、哪些少了、为什么')}。`),
      section('查账和答复', `业主可以到${blank('地点')}查阅合同、票据和银行流水，对账目有疑问的，${blank('几日')}内书面答复。`),
    ],
  },
  保修金退还: {
    subject: '物业保修金退还',
    whoMay: '业主、业主组织和物业服务企业',
    next: '期满没有异议的，10个工作日内将余额退还建设单位。',
    opening: ({ where, issuer, basis }) => `${issuer}收到${blank('建设单位')}关于退还${where}物业保修金的申请。依照${basis}，退还前公示。`,
    sections: ({ here }) => [
      section('交存和使用', blankTable('项目', '金额（元）:')),
      section('现场核查', `经${blank('核查日期')}现场核查，${here}${blank('屋面、外墙、地下室等情况')}。`),
      section('请业主核对', '有报修而没有修复的记录，请在期满前提交，核实后从拟退还的金额中暂扣。'),
    ],
  },
} satisfies Record<string, DraftForm>;
