/** What the demonstration district publishes of itself, in the form of the 基层政务公开标准目录. National articles are real; those of 云汀区 are invented. */
import type { CatalogueItem } from '../../src/schema/catalogue.ts';

const INFORMATION = '《中华人民共和国政府信息公开条例》';
const PUBLISHED = `${INFORMATION}第二十六条`;
const CIVIL = '《中华人民共和国民法典》';
const PLAN = '《云汀区推进住宅小区文明创建提升城市管理品质三年攻坚行动实施方案》';
const PROPERTY = '《云汀区物业管理实施细则》';
const RENOVATION = '《云汀区老旧小区改造公示办法（试行）》';
const LIFT = '《云汀区既有住宅加装电梯实施办法（试行）》';
const SCORING = '《云汀区文明小区测评办法》';
const CREDIT = '《云汀区物业服务企业信用等级评定办法》';
const PARTY = '《云汀区小区党建和文明创建方案》';
const PRICE = '《明码标价和禁止价格欺诈规定》';
const STANDARD = '《云汀区住宅小区物业菜单式服务标准与收费参考标准试行办法》';

const TWENTY = '信息形成或者变更之日起20个工作日内';
const SITE = ['政府网站'];
const BOARD = ['政府网站', '小区公示栏'];

/** 一级事项, 二级事项, tables, content, basis, bodies; what differs from the usual. */
type Line = readonly [
  level1: string,
  level2: string,
  tables: string,
  content: string,
  basis: string,
  bodies: string,
  more?: Partial<Pick<CatalogueItem, 'within' | 'channels' | 'levels'>>,
];

const STREETS = { channels: BOARD, levels: ['县级', '乡级'] } as const satisfies Line[6];

const LINES: readonly Line[] = [
  [
    '公示和文件',
    '公示公告',
    '公示公告',
    '标题、文号、正文、期限、意见渠道、附件、结果、更正',
    `${PUBLISHED}；${RENOVATION}；${PROPERTY}第八条`,
    'o-zjj',
    { ...STREETS, within: '公示期开始以前；结果在期满后10个工作日内' },
  ],
  [
    '公示和文件',
    '政策文件',
    '政策文件',
    '文号、发文机关、成文和发布日期、效力、正文、解读',
    `${INFORMATION}第十二条、第二十六条`,
    'o-qzfb',
  ],
  [
    '公示和文件',
    '公开事项目录',
    '公开事项目录',
    '公开的事项、内容、依据、时限、主体、渠道、对象、方式、层级',
    `${INFORMATION}第十二条`,
    'o-qzfb',
  ],
  ['公示和文件', '更正和撤回', '更正和撤回', '哪条记录、哪一天、由谁决定、为什么', PUBLISHED, 'o-zjj'],
  ['小区和单位', '住宅小区', '住宅小区', '名称、地址、建成年份、楼栋、户数、面积、管理模式', `${PUBLISHED}；${PROPERTY}第八条`, 'o-zjj'],
  [
    '小区和单位',
    '街道、社区和责任单位',
    '街道；社区；责任单位；公开号码',
    '名称、地址、电话、办公时间',
    `${INFORMATION}第十二条、第二十六条`,
    'o-qzfb',
  ],
  ['小区和单位', '办理时限用的节假日安排', '节假日安排', '放假和调休的日期、依据', PUBLISHED, 'o-qzfb'],
  ['小区和单位', '搜索用语对照', '搜索同义词', '居民的说法和本站用语', `${INFORMATION}第二十四条`, 'o-zjj'],
  [
    '物业收费',
    '收费参考标准',
    '收费参考标准；收费标准价格；收费标准加价',
    '等级、价格、浮动、扣减、依据、有效期',
    `${PUBLISHED}；${STANDARD}`,
    'o-fgw；o-zjj',
  ],
  [
    '物业收费',
    '服务菜单',
    '服务菜单；菜单项目；菜单价格；菜单服务内容',
    '项目、等级、单价、可以检查的服务内容',
    `${PUBLISHED}；${STANDARD}`,
    'o-fgw；o-zjj',
  ],
  [
    '物业收费',
    '实际收费和停车收费',
    '实际收费；停车收费',
    '收费项目、对象、服务内容、标准、计费方式、起始日期、依据、举报电话',
    `${CIVIL}第九百四十三条；${PRICE}第七条、第八条`,
    'o-wyzx',
    { channels: BOARD },
  ],
  ['物业收费', '物业费调价', '物业费调价', '原价、新价、审计、方案、表决、结果、执行日期', `${PROPERTY}第三十四条`, 'o-wyzx', STREETS],
  ['物业收费', '弹性调价规则', '弹性调价规则', '等级、怎样调整、幅度、依据', `${CREDIT}第十四条`, 'o-zjj'],
  ['物业收费', '物业费收取率', '物业费收取率', '范围、期间、应收、实收、收取率（只公开合计）', `${PUBLISHED}；${PROPERTY}第八条`, 'o-wyzx'],
  [
    '物业收费',
    '收支公开',
    '收支公开',
    '公共收益、维修资金、水电分摊、合同履行、收支预算',
    `${CIVIL}第二百八十一条、第二百八十二条、第九百四十三条；${PROPERTY}第三十八条、第四十条、第四十三条`,
    'o-wyzx',
    { ...STREETS, within: '公共收益每半年、水电分摊每季度，期满30日内；其他每年，期满90日内' },
  ],
  [
    '物业企业',
    '物业服务企业',
    '物业服务企业；项目经理',
    '名称、统一社会信用代码、状态、服务和投诉电话、项目经理',
    `${PUBLISHED}；${CIVIL}第九百四十三条`,
    'o-zjj',
  ],
  [
    '物业企业',
    '物业服务合同',
    '物业服务合同',
    '合同类别、起止日期、选聘方式、退出原因',
    `${PROPERTY}第二十六条`,
    'o-zjj',
    { ...STREETS, within: '签订前公示7日，签订后10日内' },
  ],
  [
    '物业企业',
    '信用等级评定',
    '等级评定方案；等级分数段；等级评定；等级分布；评定扣分',
    '方案、分数段、得分、等级、扣分事实',
    CREDIT,
    'o-zjj',
  ],
  ['物业企业', '行政处罚', '行政处罚', '决定书文号、日期、机关、事由和决定、罚款', PUBLISHED, 'o-zjj；o-scj'],
  [
    '业主组织',
    '小区组织',
    '小区组织',
    '名称、类别、成立日期、任期、联系地点和电话',
    `${PROPERTY}第八条、第十五条、第十九条`,
    'o-zjj',
    STREETS,
  ],
  [
    '业主组织',
    '业主表决',
    '业主表决',
    '事项、依据、通过条件、参与和同意的面积、人数（只公开合计）',
    `${CIVIL}第二百七十八条；${PROPERTY}第十二条`,
    'o-zjj',
    STREETS,
  ],
  [
    '老旧小区改造',
    '改造项目',
    '改造项目；改造配档表；改造内容；改造保修',
    '范围、投资、施工和监理单位、计划和实际日期、内容、取消原因、验收、保修',
    `${PUBLISHED}；${RENOVATION}`,
    'o-zjj',
    STREETS,
  ],
  [
    '老旧小区改造',
    '改造资金和审计',
    '改造资金；跟踪审计',
    '来源、用途、预算、到账和支付、审计结论',
    `${PUBLISHED}；${PLAN}第三部分`,
    'o-zjj；o-czj；o-sjj',
  ],
  [
    '老旧小区改造',
    '加装电梯',
    '加装电梯；加装电梯费用分摊',
    '方案、异议件数、审查、施工、检验、使用登记、每层分摊',
    `${LIFT}第十一条`,
    'o-zjj',
    STREETS,
  ],
  ['老旧小区改造', '城市更新工程', '城市更新工程', '类别、目标、完成、期限、责任单位', PUBLISHED, 'o-zjj；o-cgj'],
  ['文明测评', '测评细则和轮次', '测评细则；测评分项；测评项目；测评轮次', '分项、权重、项目、满分、时间、方法、样本', SCORING, 'o-wmb'],
  ['文明测评', '测评得分和结果', '测评得分；测评结果', '每个项目的得分、总分、名次、没有参评的原因', SCORING, 'o-wmb'],
  ['文明测评', '红黑榜', '榜单规则；红黑榜', '规则、原因、期限、整改、移出', `${SCORING}第十八条`, 'o-wmb'],
  ['文明测评', '满意度调查', '满意度调查', '时间、方法、样本、结果', `${SCORING}第九条`, 'o-wmb'],
  [
    '责任和问题',
    '包联干部',
    '包联干部；包联记录',
    '职务、包联的社区和小区、接待时间和地点、办公电话、解决了什么',
    `${PARTY}第三部分`,
    'o-qwb',
    { channels: ['政府网站', '小区公示栏'] },
  ],
  ['责任和问题', '问题清单', '问题清单；问题延期', '问题、牵头领导、承办单位、期限、延期原因、结果、居民评价', `${PLAN}第三部分`, 'o-qzfb'],
  ['责任和问题', '督办和通报', '督办单；督导通报；通报点名', '事项、期限、办结、表扬和批评的原因', `${PLAN}第六部分`, 'o-qzfb'],
  ['责任和问题', '目标责任书', '目标责任书；季度考核', '目标、期限、完成数、考核意见', `${PLAN}第六部分`, 'o-qzfb'],
  ['责任和问题', '三无小区', '三无小区', '三项查验、牵头领导、目标模式、移出日期', `${PLAN}第三部分`, 'o-zjj'],
  ['责任和问题', '进展指标', '进展指标', '分子、分母、口径、数值、目标、来源', `${PLAN}第二部分`, 'o-zjj'],
  ['责任和问题', '热线和精细化服务', '热线件数；365精细化服务', '受理、办结、满意的件数（只公开合计）', `${PARTY}第二部分`, 'o-qzfb'],
  ['便民服务', '邻里中心', '邻里中心；邻里中心服务', '地址、开放时间、电话、服务、价格', PUBLISHED, 'o-zjj'],
  ['便民服务', '物业服务点', '物业服务点', '地址、服务时间、电话、是否开放', PUBLISHED, 'o-wyzx'],
];

export const CATALOGUE: CatalogueItem[] = LINES.map(([level1, level2, tables, content, basis, bodies, more = {}]) => ({
  level1,
  level2,
  tables: tables.split('；'),
  content,
  basis,
  within: TWENTY,
  officeIds: bodies.split('；'),
  channels: SITE,
  audience: '全社会',
  manner: '主动公开',
  levels: ['县级'],
  ...more,
}));
