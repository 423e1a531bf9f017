import { score, type Answered } from '../../../tests/search/figures.ts';
import { CLASSES } from '../../../tests/search/labelled-query.ts';

const SHOWN = 6;
const PRECISE = 0.9;

/** Every query whose answer is not whole, precise and headed by what was meant, with what is wrong; Markdown. */
export function describeFailures(answers: readonly Answered[], how: ReadonlyMap<string, string>): string {
  const parts = answers.flatMap((answered) => {
    const { query, found } = answered;
    const { recall, precision = 1, recallAt10, rank } = score(answered);
    const missing = [...query.truth].filter((path) => !found.includes(path));
    const wrong = found.filter((path) => !query.truth.has(path) && !query.mayFind(path));
    if (recall === 1 && recallAt10 === 1 && precision >= PRECISE && rank === 1) return [];
    return [
      [
        `## ${query.text}`,
        '',
        `${CLASSES[query.of].name}; meant: ${query.meant}; answered: ${how.get(query.text) ?? ''}, ${found.length} found`,
        `recall ${recall.toFixed(2)}, recall@10 ${recallAt10.toFixed(2)}, precision ${precision.toFixed(2)}, rank ${rank}`,
        `meant: ${few(query.targets)}`,
        ...(missing.length > 0 && !(query.oneIsEnough && recall === 1) ? [`missing of ${query.truth.size}: ${few(missing)}`] : []),
        ...(wrong.length > 0 ? [`wrong: ${few(wrong)}`] : []),
        `first found: ${few(found)}`,
      ].join('\n'),
    ];
  });
  return `${[`# ${parts.length} of ${answers.length} answers are not as they should be`, ...parts].join('\n\n')}\n`;
}

function few(paths: readonly string[]): string {
  const more = paths.length - SHOWN;
  return paths.slice(0, SHOWN).join(' ') + (more > 0 ? ` and ${more} more` : '');
}
