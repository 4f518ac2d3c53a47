import { chownSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { Fault } from '../fault.ts';
import type { Account } from './account.ts';

/**
 * Whether an account may walk down to `path`: every folder above it must let the account through.
 * A checkout below a 0700 folder (root's home, for one) does not.
 */
export function canReach(account: Account | null, path: string): boolean {
  if (account === null) return true;
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    if (!letsThrough(account, folder)) return false;
    if (folder === dirname(folder)) return true;
  }
}

function letsThrough(account: Account, folder: string): boolean {
  const { mode, uid, gid } = statSync(folder);
  if (uid === account.uid) return (mode & 0o100) !== 0;
  if (gid === account.gid) return (mode & 0o010) !== 0;
  return (mode & 0o001) !== 0;
}

/** Makes a folder in a place that everybody may write to, and refuses one that somebody else put there first. */
export function makeOwnFolder(folder: string, account: Account | null): void {
  mkdirSync(folder, { recursive: true, mode: 0o711 });
  const owner = statSync(folder).uid;
  const mine = process.getuid?.() ?? owner;
  if (owner !== mine && owner !== account?.uid) {
    throw new Fault(
      `文件夹 ${folder} 属于本机的另一个用户，请删除它或请对方删除。`,
      `The folder ${folder} belongs to another user of this machine; remove it or ask them to.`,
    );
  }
}

export function giveTo(account: Account | null, path: string): void {
  if (account !== null) chownSync(path, account.uid, account.gid);
}
