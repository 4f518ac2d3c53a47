// Makes libs/rules/dist: the rules as a package of their own, JavaScript and types, nothing to install beside it.
// With --prove it is packed, installed in an empty folder, and used there from JavaScript, TypeScript and the shell.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const here = import.meta.dirname;
const root = join(here, '../..');
const dist = join(here, 'dist');
const tsc = join(root, 'node_modules/typescript/bin/tsc');
const run = (cwd, file, args, input) => execFileSync(file, args, { cwd, input, encoding: 'utf8', stdio: 'pipe' });

rmSync(dist, { recursive: true, force: true });
run(here, process.execPath, [tsc, '-p', 'tsconfig.build.json']);
const { name, version, license, sideEffects } = JSON.parse(readFileSync(join(here, 'package.json'), 'utf8'));
const manifest = {
  name,
  version,
  license,
  description: 'The rules of skills competitions: marking, ranking, scale, medals, awards, draw. No dependency.',
  type: 'module',
  sideEffects,
  exports: { '.': { types: './index.d.ts', default: './index.js' } },
  bin: { 'skillstar-rules': './cli.js' },
  engines: { node: '>=20.19' },
};
writeFileSync(join(dist, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
for (const [from, to] of [
  [join(here, 'README.md'), 'README.md'],
  [join(root, 'LICENSE'), 'LICENSE'],
]) {
  copyFileSync(from, join(dist, to));
}
console.log(`${name} ${version} is in libs/rules/dist`);

if (process.argv.includes('--prove')) prove();

function prove() {
  const empty = mkdtempSync(join(tmpdir(), 'rules-alone-'));
  try {
    const archive = run(dist, 'npm', ['pack', '--silent', '--pack-destination', empty]).trim();
    writeFileSync(join(empty, 'package.json'), '{ "private": true, "type": "module" }\n');
    run(empty, 'npm', ['install', '--silent', '--offline', '--no-audit', '--no-fund', `./${archive}`]);
    const use =
      "import { judgementMark, formatMark } from '@skillstar/rules';\nconst judged = judgementMark(200, [2, 2, 3]);\n";
    const js = `${use}console.log(formatMark(judged.mark));\n`;
    expect('JavaScript', run(empty, process.execPath, ['--input-type=module'], js), '1.56\n');
    writeFileSync(
      join(empty, 'use.ts'),
      `${use}export const text: string = judged.ok ? formatMark(judged.mark) : '';\n`,
    );
    const strict = ['--strict', '--noEmit', '--module', 'nodenext', '--target', 'es2023', '--skipLibCheck', 'false'];
    expect('TypeScript', run(empty, process.execPath, [tsc, ...strict, 'use.ts']), '');
    const asked = '{"aspect":{"type":"J","max":"2.00"},"scores":[2,2,3]}';
    const answer = run(empty, join(empty, 'node_modules/.bin/skillstar-rules'), ['mark'], asked);
    expect('the shell', JSON.stringify(JSON.parse(answer)), '{"mark":"1.56"}');
    console.log('Installed alone in an empty folder, it works from JavaScript, TypeScript and the shell.');
  } finally {
    rmSync(empty, { recursive: true, force: true });
  }
}

function expect(where, found, wanted) {
  if (found !== wanted) throw new Error(`From ${where}: ${JSON.stringify(found)}, not ${JSON.stringify(wanted)}`);
}
