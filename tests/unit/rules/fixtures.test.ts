import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkLogged } from '../../../src/site/check-logged.ts';
import { checkSources } from '../../../src/site/check-sources.ts';
import { nodeFiles } from '../../../src/sources/node-files.ts';
import { RULES } from '../../../src/rules/index.ts';
import { expectedProblems, makeFixtureRoot } from '../../fixtures/fixture-root.ts';

const FIXTURES = join(import.meta.dirname, '../../fixtures');
const cases = readdirSync(FIXTURES)
  .filter((name) => name.startsWith('v-'))
  .sort();

/** `v-02-short-period` breaks V-02, `v-rec-dates` breaks REC-DATES. */
const codeOf = (name: string) =>
  /^v-(?:rec-[a-z]+|\d+)/
    .exec(name)![0]
    .replace(/^v-rec/, 'rec')
    .toUpperCase();

function check(name: string) {
  const { root, remove } = makeFixtureRoot(name);
  try {
    return checkLogged(root, nodeFiles(root)).problems;
  } finally {
    remove();
  }
}

it('the base root has every kind of record and nothing wrong', () => {
  const { root, remove } = makeFixtureRoot('base');
  const { dataset, problems } = checkSources(root, nodeFiles(root));
  remove();
  expect(problems).toEqual([]);
  expect(Object.entries(dataset).filter(([, rows]) => rows.length === 0)).toEqual([]);
});

it.each(cases)('%s breaks exactly its rule, at the place that has to be mended', (name) => {
  const problems = check(name);
  expect(
    problems.map(({ severity, code, file, line, columnLetter }) => `${severity} ${code} ${file}:${line}:${columnLetter}`).sort(),
  ).toEqual(expectedProblems(name).sort());
  expect([...new Set(problems.map(({ code }) => code))]).toEqual([codeOf(name)]);
  for (const { message, hint, field } of problems) {
    expect(message).toMatch(/\p{Script=Han}/u);
    expect(hint).toMatch(/\p{Script=Han}/u);
    if (codeOf(name) !== 'REC-GONE') expect(field).not.toBe('');
  }
});

it('every rule has a fixture that breaks it and an entry for clerks', () => {
  const explained = readFileSync(join(FIXTURES, '../../docs/problems.md'), 'utf8');
  const codes = RULES.map((rule) => rule.code);
  expect(new Set(codes).size).toBe(codes.length);
  expect(codes.filter((code) => !cases.some((name) => codeOf(name) === code))).toEqual([]);
  expect(codes.filter((code) => !explained.includes(`\n### ${code}\n`))).toEqual([]);
});

it('no message shows the personal data it complains about', () => {
  for (const name of cases.filter((one) => /^v-5[3-8]/.test(one))) {
    for (const { message } of check(name)) expect(message.replace(/\D/g, '').length).toBeLessThan(8);
  }
});
