/** Forms of notices about owners' bodies and companies. */
import { blank, blankTable, section, type DraftForm } from './draft.ts';

export const ownersDrafts = {
  等级评定: {
    subject: '物业服务企业信用等级初评结果',
    whoMay: '参评企业、业主组织和居民',
    next: '期满后公布申诉处理情况和正式等级。',
    opening: ({ basis }) => `依照${basis}，${blank('哪一期')}物业服务企业信用等级初评已经完成，现将结果公示。`,
    sections: () => [
      section(
        '评定范围和方法',
        `参评企业${blank('家数')}家；评分办法：${blank('办法和权重')}。没有参评的企业和原因：${blank('企业和原因；没有的写“没有”')}。`,
      ),
      section('初评结果', blankTable('企业', '得分:', '等级')),
      section('申诉', '对得分有异议的，企业可以在公示期内书面申诉，写明项目和理由，并附材料。'),
    ],
  },
  业委会候选人: {
    subject: '业主委员会候选人',
    whoMay: '小区全体业主',
    next: '没有影响资格的异议的，召开业主大会会议选举。',
    opening: ({ where, basis }) =>
      `${where}业主委员会${blank('换届或者首次选举')}，经报名、推荐和资格审查，产生候选人${blank('人数')}名。依照${basis}公示。`,
    sections: ({ here }) => [
      section('候选人怎样产生', `${blank('报名截止日期、核对了什么')}。`),
      section('候选人构成', blankTable('楼栋', '候选人数:', '备注'), `${here}候选人的姓名和简历只在小区公示栏张贴，不在网上公开。`),
      section('选举安排', `应选${blank('人数')}名，表决票自${blank('日期')}起发放，${blank('当选的条件和任期')}。`),
    ],
  },
  物管会成员: {
    subject: '物业管理委员会拟任成员构成',
    whoMay: '小区业主和居民',
    next: '期满没有异议的，由街道办事处出具物业管理委员会成立告知书。',
    opening: ({ where, issuer, basis }) =>
      `鉴于${where}${blank('为什么组建')}，${issuer}按程序组建物业管理委员会。依照${basis}，将拟任成员的构成公示。`,
    sections: ({ here }) => [
      section('成员构成', blankTable('身份', '人数:', '产生方式'), `${here}成员的姓名只在小区公示栏张贴，网上只公布构成。`),
      section('职责和期限', `自成立告知书出具之日起履职，期限${blank('年数')}年，重大事项仍须业主共同决定。`),
      section('近期任务', `${blank('哪一天前做好什么')}。`),
    ],
  },
  物业合同: {
    subject: '拟签订物业服务合同主要内容',
    whoMay: '全体业主',
    next: '期满后签订合同，签订后10日内公布合同副本。',
    opening: ({ where, basis }) =>
      `经业主大会决定，${where}拟与${blank('物业服务企业')}签订物业服务合同。依照${basis}，签约前公示合同主要内容。`,
    sections: () => [
      section(
        '表决情况',
        `参与表决的人数占${blank('比例')}%、面积占${blank('比例')}%，同意的人数占参与人数的${blank('比例')}%、面积占${blank('比例')}%。`,
      ),
      section('合同要点', blankTable('项目', '约定')),
      section('质价相符的条款', `${blank('做不到时怎样减免、更换或者退出')}。`),
      section('合同文本', `合同全文存放在${blank('地点')}，${blank('时间')}可以查阅。`),
    ],
  },
  承接查验: {
    subject: '物业共用部位、共用设施设备承接查验结果',
    whoMay: '全体业主',
    next: '期满后签订承接查验协议，查验资料30日内报街道办事处备查。',
    opening: ({ where, issuer, basis }) =>
      `${issuer}自${blank('开始日期')}起，与${blank('移交单位')}共同对${where}进行承接查验。依照${basis}，将查验结果公示。`,
    sections: ({ here }) => [
      section('查验结果', blankTable('系统', '查验点（处）:', '不合格（处）:')),
      section('资料移交', `应移交资料${blank('项数')}项，实际移交${blank('项数')}项；缺少的：${blank('名称、谁在哪一天前补齐')}。`),
      section('问题处理', `${here}不合格的各处由${blank('单位')}在${blank('日期')}前整改，逐项复验。`),
    ],
  },
  文明小区拟命名: {
    subject: '文明小区拟命名名单',
    whoMay: '任何单位和个人',
    next: '期满没有影响命名的问题的，正式命名。',
    opening: ({ basis }) => `依照${basis}，按照${blank('哪一轮')}测评结果，经复核和会审，现将拟命名名单予以公示，接受社会各界监督。`,
    sections: () => [
      section(
        '产生过程',
        `共有${blank('个数')}个小区参评，有效问卷${blank('份数')}份。剔除的小区和原因：${blank('小区和原因；没有的写“没有”')}。`,
      ),
      section('拟命名名单', blankTable('名次:', '小区', '街道', '总分:')),
      section('反映问题的要求', '以单位名义反映问题的应当加盖公章，以个人名义反映的提倡署真实姓名并留下联系方式。'),
    ],
  },
  红黑榜: {
    subject: '文明小区测评结果和红黑榜',
    whoMay: '参评小区的业主组织、物业服务企业和居民',
    next: '复核申请15日内答复；黑榜小区到期整改验收，结果据此调整。',
    opening: ({ basis }) =>
      `依照${basis}，现将${blank('哪一轮')}测评结果和红黑榜公示。参评小区${blank('个数')}个，没有排名的${blank('个数')}个。`,
    sections: () => [
      section('总体情况', `最高${blank('分数')}分，最低${blank('分数')}分。总分的算法：${blank('各部分的权重和保留的小数')}。`),
      section('红榜', `产生的条件：${blank('条件')}。`, blankTable('小区', '街道', '总分:')),
      section('黑榜', `产生的条件：${blank('条件')}。榜单只列小区和企业，不涉及个人。`, blankTable('小区', '总分:', '原因', '整改期限')),
      section('申请复核', `对得分有异议的，可以在${blank('日期')}前申请复核，写明项目和理由。`),
    ],
  },
  政策征求意见: {
    subject: '征求意见稿',
    whoMay: '任何单位和个人',
    next: '期满后公布意见采纳情况，未采纳的说明理由。',
    opening: ({ issuer, basis }) => `${issuer}起草了《${blank('文件名称')}（征求意见稿）》。依照${basis}，现向社会公开征求意见。`,
    sections: () => [
      section('为什么制定', `${blank('要解决什么问题')}。`),
      section('主要内容', `${blank('分条写明改变了什么、从什么时候起')}。`),
      section('请重点看看', `${blank('和居民关系最大的几条')}。`),
    ],
  },
} satisfies Record<string, DraftForm>;
