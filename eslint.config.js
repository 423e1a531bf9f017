import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['dist/', '.astro/', '.cache/', 'coverage/', 'node_modules/', 'data/', 'content/', 'tests/fixtures/'] },
  ...tseslint.configs.recommended,
  ...astro.configs.recommended,
  {
    rules: {
      eqeqeq: 'error',
      'no-console': 'off',
      'prefer-const': 'error',
      // `noUnusedLocals` of TypeScript knows more about types.
      '@typescript-eslint/no-unused-vars': 'off',
      '@typescript-eslint/consistent-type-imports': ['error', { prefer: 'type-imports' }],
      // A schema and its type share one name.
      '@typescript-eslint/no-redeclare': 'off',
    },
  },
  {
    // Nothing below the programs prints, and nothing but the settings knows the environment.
    files: ['src/**'],
    rules: { 'no-console': 'error' },
  },
  {
    files: ['src/**/*.astro'],
    rules: {
      // The policy of the site allows neither.
      'astro/no-set-html-directive': 'off',
      'astro/no-unused-define-vars-in-style': 'error',
      'astro/no-conflict-set-directives': 'error',
    },
  },
);
