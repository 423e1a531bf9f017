/** Why a typed figure cannot be used, by field. */
export interface FigureSample {
  sample: string;
  places: number;
  most: string;
  /** What may stand behind the figure. */
  units: string;
}

export const figureText = {
  area: { sample: '89.64', places: 2, most: '10,000㎡', units: '“㎡”“平方米”“平”' },
  price: { sample: '2.10', places: 3, most: '1,000元', units: '“元”“元/㎡·月”' },
  weight: { sample: '50', places: 2, most: '100', units: '“%”' },

  empty: ({ sample }: FigureSample) => `请填数字，如${sample}。`,
  'not-a-number': ({ sample }: FigureSample) => `只能填一个数，如${sample}。`,
  separator: ({ sample }: FigureSample) => `看不出逗号是小数点还是千位分隔。小数点请用“.”，如${sample}。`,
  unit: ({ sample, units }: FigureSample) => `数字后面只能写${units}，别的单位请先换算，如${sample}。`,
  negative: ({ sample }: FigureSample) => `不能是负数，请填如${sample}。`,
  zero: ({ sample }: FigureSample) => `要大于0，请填如${sample}。`,
  'too-many-decimals': ({ sample, places }: FigureSample) => `最多${places}位小数，请填如${sample}。`,
  'too-big': ({ sample, most }: FigureSample) => `不能超过${most}，看看是不是漏了小数点，如${sample}。`,
};
