import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Fault } from '../fault.ts';
import type { Account } from './account.ts';
import { canReach, makeOwnFolder } from './reach.ts';

/** Where the parts of one cluster lie. `folder` is ours and holds the password; `data` is the server's. */
export interface Place {
  folder: string;
  data: string;
  log: string;
  password: string;
  scratch: string;
}

/**
 * `folder/cluster` is the data folder, unless the server's account cannot get there: then the data goes below
 * /var/tmp, and `folder/moved-to` says where, for good.
 */
export function choosePlace(folder: string, account: Account | null): Place {
  mkdirSync(folder, { recursive: true, mode: 0o711 });
  const scratch = join(existsSync('/var/tmp') ? '/var/tmp' : tmpdir(), `skillstar-${process.getuid?.() ?? 'user'}`);
  const password = ownPassword(join(folder, 'password'));
  const home = homeOfData(folder, scratch, account);
  return { folder, scratch, password, data: join(home, 'cluster'), log: join(home, 'server.log') };
}

function homeOfData(folder: string, scratch: string, account: Account | null): string {
  const note = join(folder, 'moved-to');
  if (existsSync(note)) return readFileSync(note, 'utf8').trim();
  if (canReach(account, join(folder, 'cluster'))) return folder;
  if (existsSync(join(folder, 'cluster', 'PG_VERSION'))) {
    throw new Fault(
      `数据库用户 ${account?.name} 无法再进入 ${folder}：请放行上级各个文件夹（chmod o+x）。`,
      `The user ${account?.name} can no longer reach ${folder}: allow it (chmod o+x on every folder above).`,
    );
  }
  const moved = join(scratch, `data-${createHash('sha256').update(folder).digest('hex').slice(0, 16)}`);
  makeOwnFolder(scratch, account);
  makeOwnFolder(moved, account);
  writeFileSync(note, `${moved}\n`);
  return moved;
}

function ownPassword(file: string): string {
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600 });
  return readFileSync(file, 'utf8').trim();
}
