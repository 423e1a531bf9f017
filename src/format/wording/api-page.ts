/** What the page of downloads says of the query files. */
export const apiPageText = {
  lead: '程序按编号查一个小区、一份公示，或者按年份、街道、事项、状态取列表：',
  index: '查询接口入口',
  and: '，',
  openapi: '接口说明（OpenAPI）',
  end: '。',
};
