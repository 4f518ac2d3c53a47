import { execFileSync } from 'node:child_process';
import { Fault } from '../fault.ts';

/** The system account a server process runs as. PostgreSQL refuses to run as root. */
export interface Account {
  name: string;
  uid: number;
  gid: number;
}

/** `postgres` when we are root, else `nobody`; null when we are not root and the server simply runs as ourselves. */
export function serverAccount(): Account | null {
  if (process.getuid?.() !== 0) return null;
  for (const name of ['postgres', 'nobody']) {
    const account = lookUp(name);
    if (account !== null && account.uid !== 0) return account;
  }
  throw new Fault(
    'PostgreSQL 不能以 root 运行，而本机没有 postgres 或 nobody 用户。',
    'PostgreSQL does not run as root, and this system has neither a user "postgres" nor "nobody".',
  );
}

function lookUp(name: string): Account | null {
  const ask = (flag: string) =>
    Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  try {
    return { name, uid: ask('-u'), gid: ask('-g') };
  } catch {
    return null;
  }
}
