import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { expect, inject, test } from 'vitest';
import { onePagePerTemplate } from './pages.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // Matters of taste that the compressed output of Astro decides differently; none changes what a browser sees.
    'void-style': 'off',
    'doctype-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'no-trailing-whitespace': 'off',
    'no-raw-characters': ['error', { relaxed: true }],
    // Every file comes from the site itself; the policy already allows no other.
    'require-sri': 'off',
    // Counts characters as if they were Latin; Chinese titles of official notices are long.
    'long-title': 'off',
    // The list of a combobox has no native element that can be styled and told what was found.
    'prefer-native-element': ['error', { exclude: ['listbox'] }],
    // Phone numbers are linked where residents need them and plain in tables.
    'tel-non-breaking': 'off',
  },
});

test('one page of every template is valid HTML', async () => {
  const folder = inject('siteBelow');
  const found: string[] = [];
  for (const path of onePagePerTemplate(folder)) {
    const report = await validator.validateString(readFileSync(join(folder, path), 'utf8'));
    for (const { messages } of report.results) {
      for (const { ruleId, message, selector } of messages) found.push(`${path}: ${ruleId} ${message} (${selector ?? ''})`);
    }
  }
  expect(found).toEqual([]);
});
