import { expect, test } from 'vitest';
import { answerReads } from '../../../src/site/reads.ts';
import { leaveReads } from '../../../src/site/reads-bridge.ts';
import { openAnswers } from './answers.ts';

test('a question is answered alike whether its answer was remembered or forgotten', () => {
  const asked: string[] = [];
  answerReads('twice', (word) => {
    asked.push(word!);
    return [word, word];
  });
  leaveReads();
  const answerOf = openAnswers(2);
  const words = ['a', 'b', 'a', 'c', 'a'];
  const answers = words.map((word) => answerOf(`twice\t${word}`));
  expect(asked).toEqual(['a', 'b', 'c', 'a']);
  expect(new Set(answers.filter((_answer, at) => words[at] === 'a')).size).toBe(1);
  expect(new Set(answers).size).toBe(3);
  expect(answerOf('nobody knows')).toBeUndefined();
});
