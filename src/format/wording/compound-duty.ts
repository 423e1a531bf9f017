/** Words of the compound page about who answers for it. */
export const compoundDutyText = {
  responsible: '责任单位',
  officeThen: (name: string) => `${name}，`,
  officePhone: (phone: string) => `电话${phone}`,
  officeDetail: (community?: string, phone?: string, hours?: string) =>
    [community && `${community}${phone ? `电话${phone}` : ''}`, hours && `街道办公时间：${hours}`].filter(Boolean).join('；'),
};
