/** Words in the feeds that programs read for people. */
export const feedText = {
  title: (siteName: string, of: { what: string; name?: string }) =>
    of.what === 'corrections'
      ? `${siteName}：更正和撤回`
      : of.what === 'all'
        ? `${siteName}：全部公示`
        : `${of.name}${of.what === 'matter' ? '公示' : '的公示'}：${siteName}`,
  about: (organiser: string) => `由${organiser}发布。每件公示、更正和处理结果各是一条，新的在前，最多50条。`,
  corrections: (organiser: string) => `由${organiser}发布。发布以后的每次更正和撤回各是一条，新的在前，最多50条。`,

  correction: (title: string) => `更正：${title}`,
  outcome: (title: string) => `处理结果：${title}`,
  gone: (id: string) => `已撤回的公示（${id}）`,
  goneText: '这份公示已经撤回，不再公开。',

  issued: (kind: string, issuer: string | undefined, day: string) => `${kind}，${issuer ?? ''}${day}发布。`,
  places: (names: readonly string[]) => `涉及${names.join('、')}。`,
  corrected: (day: string, office: string, reason: string) => `${day}，${office}：${reason}。`,
  outcomeOn: (day: string) => `${day}公布。`,
} as const;
