/** Words of the pages that explain subscribing. Their readers have never heard of it. */
export const subscribeText = {
  title: '订阅',
  titleOf: (name: string) => `${name}的订阅`,
  answer: '把小区的截止日、接待日【加到手机日历】，改了日子会自己跟着改。',
  answerOf: (name: string, count: number) => `${name}${count}个小区，截止和接待的日子可以【加到手机日历】。`,
  note: '不用登记姓名和电话，随时可以取消。',
  description: '把小区的公示截止日、干部接待日加到手机日历里，有变化自己更新',

  where: '先找到您的小区',
  whereLead: '点所在的街道，再找小区的名字。',
  counted: (count: number) => `${count}个小区`,
  how: '怎样加到日历',
  howLink: '怎样加，里面有什么',
  phones: [
    {
      title: '苹果手机和平板',
      steps: [
        '在微信里打开的，先点右上角，选用浏览器打开。在小区那一行点“加到日历”。',
        '手机问要不要订阅，点“订阅”，再点“添加”。',
        '没有反应的：按住“日历文件”不放，选“拷贝链接”；打开“设置”，依次点“应用”“日历”“日历账户”“添加账户”“其他”“添加已订阅的日历”（旧系统从“设置”里的“日历”“账户”进去），把链接粘贴进去，存储。',
      ],
    },
    {
      title: '安卓手机（华为、小米、荣耀、OPPO、vivo等）',
      steps: [
        '按住“日历文件”不放，选“复制链接”。',
        '打开手机自带的日历，在它的设置里找“订阅”“网址导入”或“URL导入”，把链接粘贴进去。各家手机的叫法不一样。',
        '找不到的：直接点“日历文件”，下载以后用日历打开，可以一次加进去。这样加的不会自己更新，隔一段时间要再下载一次。',
      ],
    },
    {
      title: '电脑',
      steps: [
        '在“日历文件”上点右键，复制链接地址。',
        'Outlook：在日历里选“添加日历”“从Internet订阅”。苹果电脑：在日历的“文件”菜单里选“新建日历订阅”。Thunderbird：新建日历，选“网络上的日历”。',
        '把地址粘贴进去。',
      ],
    },
  ],
  cancel: '不想要了：在手机日历里找到它的名字，点“取消订阅”或“删除日历”。',
  delay: '手机隔几个小时到一天才取一次，急事请看网页或者打电话。',

  contents: '日历里有什么',
  content: [
    ['提意见截止', '公示最后一天几点截止，向谁提、怎样提。多数手机会提前两天提醒。'],
    ['干部接待', '包联干部每月哪天、几点、在哪里接待居民。'],
    ['改造进度', '每一步计划哪天开始、哪天完成；实际开始和完成以后改成实际的日期。'],
    ['整改期限', '问题清单、验收和榜单要求哪天改完；改完、延期都会写上。'],
  ],
  kept: '三个月以前的日子不再保留。日子改了，日历里的那一条跟着改；不再进行的，标为已取消。小区和街道的日历里也有全区征求意见的截止日，截止以后不再列；全区和街道的日历里没有单个小区的干部接待。',

  feedsLead: '用订阅阅读器（RSS阅读器）的人，可以把“Atom”或者“JSON”的地址加进去，两种内容一样。每件公示、更正、处理结果各是一条。',
  all: '全区',
  allCaption: '全区的日历、全部公示、更正和撤回',
  matters: '按事项',
  mattersCaption: '每个事项的公示',
  name: '名称',
  /** Over the columns: who takes which link. */
  ways: { add: '苹果手机', file: '安卓手机、电脑', atom: '阅读器', json: '阅读器、程序' },
  links: { add: '加到日历', file: '日历文件', atom: 'Atom', json: 'JSON' },
  district: (name: string) => `${name}全区`,
  corrections: '更正和撤回',
  matter: (name: string) => `${name}公示`,
  subdistrict: (name: string) => `${name}全部`,
  wholeCaption: '整个街道的日历和公示更新',
  caption: (count: number) => `${count}个小区。`,
  none: '没有',

  /** Links on other pages. */
  ofCompound: '把截止日、接待日加到日历',
  link: '订阅公示，把截止日加到日历',
} as const;
