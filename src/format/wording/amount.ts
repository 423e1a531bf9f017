/** Figures with their unit, for answers and sums; tables say the unit in their head. */
export const amountText = {
  yuan: (figure: string) => `${figure}元`,
  perArea: (price: string) => `${price}元/㎡·月`,
  feeSum: (price: string, area: string, fee: string, rounded: string) => `${price}元/㎡·月 × ${area} = ${fee}${rounded}`,
  column: (text: string) => `（${text}）`,
  and: (first: string, second: string) => `${first}，${second}`,
} as const;
