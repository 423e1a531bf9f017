/** A count as it is written in the record, `1263905.5` → `1,263,905.5`. */
export function groupedCount(count: string): string {
  const [whole = '', decimals] = count.split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return decimals ? `${grouped}.${decimals}` : grouped;
}
