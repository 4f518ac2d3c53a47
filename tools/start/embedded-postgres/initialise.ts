import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { diskFull, Fault, FULL } from '../fault.ts';
import type { Account } from './account.ts';
import type { Binaries } from './binaries.ts';
import { cleanEnvironment } from './environment.ts';
import { giveTo } from './reach.ts';

export const OWNER = 'app';

/**
 * Makes the data folder when there is none. It is made beside its place and moved there when complete, so that an
 * interrupted start leaves nothing half-made; a folder that is no database is put aside, never deleted.
 */
export function initialise(data: string, binaries: Binaries, account: Account | null, password: string): void {
  const version = majorOfData(data);
  if (version !== null) return refuseOtherVersion(data, version, binaries.major);
  if (existsSync(data)) renameSync(data, `${data}.broken-${Date.now()}`);

  const fresh = `${data}.new`;
  const passwordFile = `${data}.pw`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { mode: 0o700 });
  giveTo(account, fresh);
  writeFileSync(passwordFile, password, { mode: 0o600 });
  giveTo(account, passwordFile);
  try {
    runInitdb(binaries.initdb, fresh, passwordFile, account);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(fresh, data);
}

function majorOfData(data: string): number | null {
  const file = join(data, 'PG_VERSION');
  return existsSync(file) ? Number.parseInt(readFileSync(file, 'utf8'), 10) : null;
}

function refuseOtherVersion(data: string, version: number, major: number): void {
  if (version === major) return;
  throw new Fault(
    `${data} 是 PostgreSQL ${version} 的数据，本程序自带 PostgreSQL ${major}。` +
      '请用制作它的那一版技能之星启动、备份，再在这里恢复。',
    `The data in ${data} is of PostgreSQL ${version}, this program brings PostgreSQL ${major}. ` +
      'Start the version of SkillStar that made it, back up, and restore here.',
  );
}

function runInitdb(initdb: string, data: string, passwordFile: string, account: Account | null): void {
  const options = ['-U', OWNER, '--encoding=UTF8', '--locale=C', '-N', '-A', 'scram-sha-256'];
  const run = spawnSync(initdb, ['-D', data, ...options, `--pwfile=${passwordFile}`], {
    cwd: '/',
    encoding: 'utf8',
    env: cleanEnvironment(),
    ...(account && { uid: account.uid, gid: account.gid }),
  });
  if (run.status === 0) return;
  const said = run.error?.message ?? (run.stderr || run.stdout);
  if (FULL.test(said)) throw diskFull(data);
  throw new Fault(`无法创建数据库：\n${said.trim()}`, 'The database could not be made (initdb), see above.');
}
