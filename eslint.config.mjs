import astro from 'eslint-plugin-astro';
import ts from 'typescript-eslint';
import js from '@eslint/js';
import { defineConfig } from 'eslint/config';

/*
 * Who may import whom: data flows one way, `content → schema → model → geometry → render → islands → pages`, with dates
 * and vocabulary under all of it. See docs/architecture.md.
 */
const ORDER = ['dates', 'model', 'geometry', 'render', 'islands'];
const BROWSER_GLOBALS = ['document', 'window', 'location', 'history', 'navigator', 'HTMLElement'];

const layer = (name, place) => ({
  files: [`src/${name}/**/*.ts`],
  rules: {
    '@typescript-eslint/no-restricted-imports': [
      'error',
      {
        patterns: [
          { group: ORDER.slice(place + 1).map((later) => `**/${later}/*`), message: `${name}/ comes before it.` },
          {
            group: ['**/schema/*', '**/content.ts', '**/prerender.ts', 'astro', 'astro:*', 'astro/*'],
            allowTypeImports: true,
            message: 'Build-time code must not reach the browser.',
          },
          ...(name === 'dates'
            ? []
            : [{ group: ['date-fns', '@date-fns/*'], message: 'Calendars are known in dates/ alone.' }]),
        ].filter(({ group }) => group.length > 0),
      },
    ],
    ...(place < ORDER.indexOf('render') && { 'no-restricted-globals': ['error', ...BROWSER_GLOBALS] }),
  },
});

export default defineConfig(
  { ignores: ['dist*/', '.astro/', 'test-results/', '**/node_modules/', 'bench/results/'] },
  js.configs.recommended,
  ...ts.configs.strict,
  ...astro.configs.recommended,
  ...astro.configs['jsx-a11y-strict'],
  ...ORDER.map(layer),
  {
    files: ['src/exports/**/*.ts', 'src/schema/**/*.ts', 'src/i18n/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', ...BROWSER_GLOBALS],
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['**/render/*', '**/islands/*', '**/content.ts', 'date-fns', '@date-fns/*'],
              message: 'See docs/architecture.md.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['src/{pages,layouts,components}/**/*.{astro,ts}'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['**/geometry/*', '**/render/*', '**/schema/*'],
              allowTypeImports: true,
              message: 'Pages ask prerender.ts and content.ts.',
            },
          ],
        },
      ],
    },
  },
  {
    rules: {
      eqeqeq: 'error',
      'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['tools/**', 'bench/**'],
    rules: { 'no-console': 'off' },
    languageOptions: { globals: { process: 'readonly', console: 'readonly' } },
  },
  { files: ['*.mjs'], languageOptions: { globals: { process: 'readonly' } } },
  // Tables of words.
  { files: ['src/i18n/**/*.ts'], rules: { 'max-lines': 'off' } },
  // An Astro page is mostly its markup and its style.
  { files: ['**/*.astro'], rules: { 'max-lines': ['error', { max: 420 }] } },
);
