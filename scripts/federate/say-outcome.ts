import { districtsText } from '../../src/format/wording/districts.ts';
import type { Federated } from './federate.ts';

/** What came of each district, a line each. `full` also says what somebody may write into `data/federation.json`. */
export function outcomeLines({ outcomes, details }: Pick<Federated, 'outcomes' | 'details'>, full: boolean): string[] {
  return outcomes.map((outcome) => {
    if (outcome.state === 'left-out') {
      const detail = details.get(outcome.id);
      return `${outcome.name}没有放进来：${districtsText.reasons[outcome.reason]}${detail ? `（${detail}）` : ''}。`;
    }
    const { name, files, descriptor, checkpoint, release } = outcome;
    const facts = `${name}核对无误：${files} 个文件，数据截至 ${descriptor.dataDate}，最近一次发布 ${release.id}。`;
    return full ? `${facts}登记状态 ${checkpoint}` : facts;
  });
}
