/** Words in the calendars that residents subscribe to. They are read on a telephone, away from the site. */
export const calendarText = {
  name: (name: string, of: 'compound' | 'subdistrict' | 'district') =>
    of === 'district' ? `${name}小区信息公开：日期` : `${name}：公示和接待`,
  description: (siteName: string) => `由${siteName}发布。公示截止、包联干部接待、改造进度和整改期限，有变化会自己更新。一切以网页为准。`,
  categories: {
    period: '提意见截止',
    stage: '改造进度',
    item: '整改期限',
    issue: '整改期限',
    listing: '整改期限',
    reception: '干部接待',
  },
  titleAt: (place: string, title: string) => (place === '' || title.includes(place) ? title : `${place}：${title}`),
  page: (address: string) => `网页：${address}`,

  period: (title: string) => `提意见截止：${title}`,
  periodReplaced: (title: string) => `已被替代，不再提意见：${title}`,
  replacedBy: (title: string) => `这份公示已被新的一份替代：${title}`,
  notice: (title: string) => `全称：${title}`,
  until: (deadline: string) => `征求意见到${deadline}为止。`,
  whoMay: (who: string) => `谁可以提：${who}`,
  toWhom: (org: string) => `向谁提：${org}`,
  ways: '怎样提：',
  way: (how: string, value: string, notes: readonly string[]) => `· ${how}：${value}${notes.length > 0 ? `（${notes.join('，')}）` : ''}`,
  closes: (time: string) => `最后一天${time}截止`,
  supervision: (phone: string, org: string | undefined) => `监督电话：${phone}${org ? `（${org}）` : ''}`,
  outcome: (status: string, objections: number) => `结果：${status}，${objections === 0 ? '没有收到意见' : `收到意见${objections}件`}。`,

  stage: {
    start: {
      planned: (stage: string, project: string) => `计划开始${stage}：${project}`,
      done: (stage: string, project: string) => `开始${stage}：${project}`,
    },
    finish: {
      planned: (stage: string, project: string) => `计划完成${stage}：${project}`,
      done: (stage: string, project: string) => `完成${stage}：${project}`,
    },
  },
  stagePlan: (from: string, to: string) => `计划${from}至${to}。`,
  stageBegun: (from: string) => `${from}实际开始。`,
  stageEnded: (to: string) => `${to}实际完成。`,
  delay: (reason: string) => `推迟原因：${reason}`,
  stopped: (day: string, reason: string | undefined) => `这个项目${day}决定不再实施${reason ? `：${reason}` : ''}。`,

  issue: (title: string) => `整改期限：${title}`,
  issueClosed: (title: string) => `已办结：${title}`,
  issueRefused: (title: string) => `不予办理：${title}`,
  closedOn: (day: string, result: string | undefined) => `${day}办结${result ? `：${result}` : ''}。`,
  refusedFor: (reason: string | undefined) => `不予办理${reason ? `：${reason}` : ''}。`,
  lead: (lead: string) => `牵头单位：${lead}`,
  earlier: (days: readonly string[]) => `原来的期限：${days.join('、')}`,

  item: (item: string, project: string) => `整改期限：${project}${item}`,
  itemFixed: (item: string, project: string) => `已改完：${project}${item}`,
  defect: (defect: string) => `验收发现：${defect}`,
  fixedOn: (day: string) => `${day}改完。`,

  listing: (list: string) => `${list}整改期限`,
  listedFor: (reason: string) => `上榜原因：${reason}`,
  listingOutcome: (outcome: string) => `整改结果：${outcome}`,

  reception: '包联干部接待居民',
  receptionAt: (place: string) => `包联干部接待居民（${place}）`,
  who: (name: string, post: string) => `${name}，${post}`,
  when: (rhythm: string, weekday: string, from: string, to: string) => `${rhythm}${weekday}${from}—${to}`,
  where: (place: string) => `地点：${place}`,
  phone: (phone: string) => `办公电话：${phone}`,
  holidays: '遇到节假日或者临时有事，请先打电话问一下。',
} as const;
