import { createHash, randomBytes } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
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
 * `folder/cluster` is the data folder, unless the server's account cannot get there: then the data goes below /var/lib,
 * and `folder/moved-to` says where, for good. Not below /var/tmp: many systems clear away there what nobody has touched
 * for a month. Only the programs lie there, which are copied again at need.
 */
export function choosePlace(folder: string, account: Account | null): Place {
  mkdirSync(folder, { recursive: true, mode: 0o711 });
  const scratch = ownFolderIn(existsSync('/var/tmp') ? '/var/tmp' : tmpdir());
  const password = ownPassword(join(folder, 'password'));
  const home = homeOfData(folder, account);
  return { folder, scratch, password, data: join(home, 'cluster'), log: join(home, 'server.log') };
}

const ownFolderIn = (parent: string): string => join(parent, `skillstar-${process.getuid?.() ?? 'user'}`);

function homeOfData(folder: string, account: Account | null): string {
  const moved = movedTo(folder);
  if (moved !== null) return ownedHome(folder, moved);
  if (canReach(account, join(folder, 'cluster'))) return folder;
  if (existsSync(join(folder, 'cluster', 'PG_VERSION'))) {
    throw new Fault(
      `数据库用户 ${account?.name} 无法再进入 ${folder}：请放行上级各个文件夹（chmod o+x）。`,
      `The user ${account?.name} can no longer reach ${folder}: allow it (chmod o+x on every folder above).`,
    );
  }
  const parent = ['/var/lib', '/var/tmp', tmpdir()].find(isWritable) ?? tmpdir();
  const home = join(ownFolderIn(parent), `data-${createHash('sha256').update(folder).digest('hex').slice(0, 16)}`);
  makeOwnFolder(dirname(home), account);
  makeOwnFolder(home, account);
  writeFileSync(join(home, OWNER), `${folder}\n`);
  writeFileSync(noteIn(folder), `${home}\n`);
  return home;
}

const OWNER = 'belongs-to';
const noteIn = (folder: string): string => join(folder, 'moved-to');

/**
 * A data folder that was copied names the database of its original: started, it would take over what the original runs
 * on. One that was moved takes its database along.
 */
function ownedHome(folder: string, home: string): string {
  if (!existsSync(home)) {
    throw new Fault(
      `${noteIn(folder)} 指向的数据库文件夹不存在：${home}。请从备份恢复它。`,
      `The folder of the database that ${noteIn(folder)} names is not there: ${home}. Put it back from a backup.`,
    );
  }
  const owner = firstLine(join(home, OWNER));
  if (owner === folder) return home;
  if (owner !== null && movedTo(owner) === home) {
    throw new Fault(
      `${folder} 是 ${owner} 的副本，两者指向同一个数据库。请把 ${home} 也复制一份，并把新路径写入 ${noteIn(folder)}。`,
      `${folder} is a copy of ${owner}, and both name one database. Copy ${home} as well and write where to into ${noteIn(folder)}.`,
    );
  }
  writeFileSync(join(home, OWNER), `${folder}\n`);
  return home;
}

const movedTo = (folder: string): string | null => firstLine(noteIn(folder));

function firstLine(file: string): string | null {
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : null;
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function ownPassword(file: string): string {
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600 });
  return readFileSync(file, 'utf8').trim();
}
