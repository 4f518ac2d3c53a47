import js from '@eslint/js';
import boundaries from 'eslint-plugin-boundaries';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { elements, files, policies } from './tools/lint/may-import.mjs';
import { clockAndChance, imports, syntax } from './tools/lint/restrictions.mjs';

const restrict = (patterns, selectors) => ({
  '@typescript-eslint/no-restricted-imports': ['error', { patterns }],
  'no-restricted-syntax': ['error', ...selectors],
});

const CODE = ['**/*.{ts,tsx,mjs}'];
const CONFIGURATION = ['**/*.config.{mjs,ts}', 'tools/test/*-{setup,teardown}.ts'];
const PURE = ['libs/rules/src/**/*.ts', 'libs/shadow/src/**/*.ts'];
const SPEC = ['**/*.spec.{ts,tsx}'];

export default tseslint.config(
  { ignores: ['**/node_modules', '**/dist', '.nx', 'coverage', 'data', '.tmp', 'apps/web/src/lib/api-types.ts'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  tseslint.configs.recommended,
  {
    files: CODE,
    rules: {
      ...restrict(imports.everywhere, syntax.everywhere),
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      'no-undef': 'off',
      // input is cleaned of control characters by patterns that name them
      'no-control-regex': 'off',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/ban-ts-comment': ['error', { minimumDescriptionLength: 10 }],
    },
  },
  { files: ['libs/**/*.{ts,tsx}'], rules: restrict(imports.libs, syntax.product) },
  { files: ['apps/**/*.{ts,tsx}'], rules: restrict(imports.apps, syntax.product) },
  { files: ['apps/web/src/{public,judge,stage,lib,locales}/**'], rules: restrict(imports.lightPages, syntax.product) },
  {
    files: ['apps/{api,live}/src/platform/config/**', 'apps/live/src/platform/config.ts', 'apps/{api,live}/test/**'],
    rules: restrict(imports.apps, syntax.everywhere),
  },
  { files: SPEC, rules: restrict(imports.everywhere, syntax.everywhere) },
  { files: [...CONFIGURATION, 'apps/web/*.ts'], rules: restrict(imports.everywhere, syntax.configuration) },

  {
    files: PURE,
    ignores: SPEC,
    rules: {
      ...restrict(imports.pure, syntax.everywhere),
      'no-restricted-globals': ['error', ...clockAndChance.globals],
      'no-restricted-properties': ['error', ...clockAndChance.properties],
    },
  },
  {
    files: ['libs/rules/src/**/*.ts'],
    ignores: [...SPEC, 'libs/rules/src/exact/rounding.ts'],
    rules: restrict(imports.pure, syntax.exact),
  },
  {
    files: ['libs/{rules,shadow}/src/cli.ts', 'libs/{rules,shadow}/src/command-line/**'],
    ignores: SPEC,
    rules: {
      ...restrict(imports.pureCommandLine, syntax.everywhere),
      'no-restricted-globals': 'off',
    },
  },
  {
    files: ['libs/rules/src/cli.ts', 'libs/rules/src/command-line/**'],
    ignores: SPEC,
    rules: restrict(imports.pureCommandLine, syntax.exact),
  },

  {
    files: ['{apps,libs,tools,e2e}/**/*.{ts,tsx,mjs}'],
    plugins: { boundaries },
    settings: {
      'boundaries/elements': elements,
      'boundaries/files': files,
      'import/resolver': { typescript: { project: 'tsconfig.base.json', noWarnOnMultipleProjects: true } },
    },
    rules: {
      'boundaries/dependencies': [
        'error',
        {
          default: 'disallow',
          message: 'This part must not import that one (tools/lint/may-import.mjs, docs/architecture.md).',
          policies,
        },
      ],
      'boundaries/no-unknown-files': 'error',
    },
  },

  { files: ['{apps/web,libs/ui}/**/*.{ts,tsx}'], ...reactHooks.configs.flat.recommended },
  {
    files: ['apps/web/**/*.{ts,tsx}'],
    rules: {
      // a dialog that opens starts from a fresh form: that is an effect that sets state
      'react-hooks/set-state-in-effect': 'off',
      // “updated 3 s ago” asks the clock while it renders; the React compiler, which must not see that, is not used
      'react-hooks/purity': 'off',
    },
  },
  {
    files: ['{apps,tools,e2e}/**/*.{ts,tsx}'],
    ignores: ['apps/web/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/await-thenable': 'error',
    },
  },
);
