import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from './fault.ts';
import { fingerprint } from './fingerprint.ts';

/** Builds api, live and the web entries when their sources are not those of the last build. True when it built. */
export async function ensureBuilt(root: string, signal?: AbortSignal): Promise<boolean> {
  const wanted = fingerprint(root);
  if (wanted === fingerprintOfBuild(root)) return false;
  const nx = join(root, 'node_modules/nx');
  if (!existsSync(nx)) {
    throw new Fault('缺少构建工具 nx，请运行 npm ci。', 'The build tool nx is missing: run npm ci.');
  }
  const { code, said } = await runNx(root, join(nx, binOf(nx)), signal);
  if (code !== 0) throw new Fault(`构建失败：\n${said}`, 'The build failed, see above.');
  writeFileSync(markOf(root), wanted);
  return true;
}

/** Kept inside a build: every other build empties that folder first, and the mark with it. */
export const BUILD_MARK = 'apps/api/dist/.fingerprint';
const markOf = (root: string): string => join(root, BUILD_MARK);

function fingerprintOfBuild(root: string): string | null {
  const complete = ['api/dist/main.js', 'live/dist/main.js'].every((file) => existsSync(join(root, 'apps', file)));
  return complete && existsSync(markOf(root)) ? readFileSync(markOf(root), 'utf8') : null;
}

function binOf(nx: string): string {
  const manifest = JSON.parse(readFileSync(join(nx, 'package.json'), 'utf8')) as { bin: { nx: string } };
  return manifest.bin.nx;
}

function runNx(root: string, nx: string, signal?: AbortSignal): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, [nx, 'run-many', '-t', 'build', '--output-style=static'], {
    cwd: root,
    // Whatever the caller is (Jest says test): what is built here is what people use.
    env: { ...process.env, NODE_ENV: 'production', NX_TUI: 'false', NX_DAEMON: 'false', FORCE_COLOR: '0' },
    signal,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.on('error', () => undefined);
  let said = '';
  child.stdout.on('data', (part: Buffer) => (said += part.toString()));
  child.stderr.on('data', (part: Buffer) => (said += part.toString()));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, said })));
}
