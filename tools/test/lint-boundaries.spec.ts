import { readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { ESLint } from 'eslint';

jest.setTimeout(60_000);

const root = process.cwd();

/** The files here are thought up, so rules that ask the compiler for types cannot see them. */
const eslint = new ESLint({
  cwd: root,
  overrideConfig: [
    {
      languageOptions: { parserOptions: { projectService: false } },
      rules: {
        '@typescript-eslint/no-floating-promises': 'off',
        '@typescript-eslint/no-misused-promises': 'off',
        '@typescript-eslint/await-thenable': 'off',
      },
    },
  ],
});

async function complaints(file: string, code: string): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(code, { filePath: join(root, file) });
  return (result?.messages ?? []).map((message) => message.ruleId ?? message.message);
}

/** An import of some real source file below `folder`, as `from` would write it. */
function importOf(folder: string, from: string): string {
  const target = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).find(
    (file) => /\.tsx?$/.test(file) && !/\.(spec|d)\./.test(file),
  );
  if (target === undefined) throw new Error(`no source file in ${folder}`);
  const path = relative(dirname(from), join(folder, target)).replaceAll('\\', '/');
  return `import * as other from '${path.startsWith('.') ? path : `./${path}`}';\nexport const use = other;\n`;
}

const byName = (name: string) => `import * as other from '${name}';\nexport const use = other;\n`;

describe('lint refuses a deliberate violation:', () => {
  it.each([
    ['libs/rules/src/violation.ts', 'libs/contract/src'],
    ['libs/shadow/src/violation.ts', 'libs/rules/src'],
    ['libs/contract/src/violation.ts', 'libs/fixtures/src'],
    ['libs/ui/src/violation.ts', 'libs/contract/src'],
    ['libs/fixtures/src/violation.ts', 'libs/rules/src'],
    ['apps/api/src/platform/violation.ts', 'apps/api/src/identity'],
    ['apps/api/src/identity/violation.ts', 'apps/api/src/competitions'],
    ['apps/api/src/competitions/violation.ts', 'apps/api/src/judging'],
    ['apps/api/src/draw/violation.ts', 'apps/api/src/judging'],
    ['apps/api/src/judging/violation.ts', 'apps/api/src/commands'],
    ['apps/live/src/violation.ts', 'apps/api/src/platform'],
    ['apps/web/src/public/violation.ts', 'apps/web/src/desk'],
    ['apps/web/src/judge/violation.tsx', 'apps/web/src/public'],
    ['apps/web/src/lib/violation.ts', 'apps/web/src/desk'],
    ['apps/web/src/desk/violation.ts', 'apps/api/src/identity'],
    ['tools/violation.ts', 'apps/api/src/platform'],
    ['e2e/violation.ts', 'apps/web/src/lib'],
  ])('%s must not import %s', async (file, folder) => {
    expect(await complaints(file, importOf(folder, file))).toContain('boundaries/dependencies');
  });

  it.each([
    ['apps/api/src/judging/violation.ts', '@skillstar/ui'],
    ['apps/api/src/judging/violation.ts', '@skillstar/fixtures'],
    ['apps/live/src/violation.ts', '@skillstar/rules'],
    ['apps/web/src/judge/violation.ts', '@skillstar/shadow'],
    ['tools/violation.ts', '@skillstar/fixtures'],
  ])('%s must not import %s', async (file, name) => {
    expect(await complaints(file, byName(name))).toContain('boundaries/dependencies');
  });

  it.each([
    ['libs/rules/src/violation.ts', byName('fast-check'), '@typescript-eslint/no-restricted-imports'],
    ['libs/rules/src/violation.ts', byName('node:fs'), '@typescript-eslint/no-restricted-imports'],
    ['libs/shadow/src/cli.ts', byName('exceljs'), '@typescript-eslint/no-restricted-imports'],
    ['libs/rules/src/violation.ts', 'export const now = () => Date.now();\n', 'no-restricted-globals'],
    ['libs/shadow/src/violation.ts', 'export const die = () => Math.random();\n', 'no-restricted-properties'],
    ['libs/rules/src/violation.ts', 'export const half = (mark: number) => mark / 2;\n', 'no-restricted-syntax'],
    ['libs/rules/src/violation.ts', 'export const half = (mark: number) => mark * 0.5;\n', 'no-restricted-syntax'],
    ['libs/rules/src/violation.ts', 'export const cent = (mark: number) => mark * 1e-2;\n', 'no-restricted-syntax'],
    [
      'libs/rules/src/command-line/violation.ts',
      'export const half = (mark: number) => mark / 2;\n',
      'no-restricted-syntax',
    ],
    [
      'libs/rules/src/violation.ts',
      'export const whole = (mark: number) => Math.round(mark);\n',
      'no-restricted-syntax',
    ],
    ['apps/web/src/judge/violation.ts', byName('antd'), '@typescript-eslint/no-restricted-imports'],
    ['apps/web/src/desk/violation.ts', byName('./app'), '@typescript-eslint/no-restricted-imports'],
    ['apps/api/src/judging/violation.ts', 'export const url = process.env.DATABASE_URL;\n', 'no-restricted-syntax'],
    ['apps/api/src/judging/violation.ts', 'export default 1;\n', 'no-restricted-syntax'],
    ['apps/api/src/judging/violation.spec.ts', `it.skip('counts', () => {});\n`, 'no-restricted-syntax'],
    ['apps/api/src/judging/violation.ts', '// TODO later\nexport const a = 1;\n', 'no-warning-comments'],
  ])('%s: %j', async (file, code, rule) => {
    expect(await complaints(file, code)).toContain(rule);
  });
});

describe('lint lets pass', () => {
  it.each([
    ['apps/api/src/judging/honest.ts', byName('@skillstar/rules')],
    ['apps/api/src/judging/honest.ts', byName('@nestjs/common')],
    ['apps/api/src/judging/honest.ts', importOf('apps/api/src/platform', 'apps/api/src/judging/honest.ts')],
    ['apps/api/src/judging/honest.spec.ts', byName('@skillstar/fixtures')],
    ['apps/api/src/commands/seed.ts', byName('@skillstar/fixtures')],
    ['apps/web/src/judge/honest.ts', importOf('apps/web/src/lib', 'apps/web/src/judge/honest.ts')],
    ['apps/web/src/desk/honest.ts', byName('antd')],
    ['libs/contract/src/honest.ts', byName('@skillstar/rules')],
    ['libs/rules/src/cli.ts', byName('node:fs')],
    ['libs/rules/src/exact/rounding.ts', 'export const half = (units: bigint) => units / 2n;\n'],
    ['tools/start/honest.ts', byName('@skillstar/contract')],
  ])('%s: %j', async (file, code) => {
    expect(await complaints(file, code)).toEqual([]);
  });
});
