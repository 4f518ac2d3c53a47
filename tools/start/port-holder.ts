import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

export interface Holder {
  pid: number;
  name: string;
}

const LISTENING = '0A';

/** Who listens on a port of this machine. Only Linux tells, and only of one's own programs unless one is root. */
export function holderOf(port: number): Holder | null {
  try {
    const sockets = new Set(['tcp', 'tcp6'].flatMap((table) => listenersIn(table, port)));
    if (sockets.size === 0) return null;
    for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
      if (linksOf(pid).some((link) => sockets.has(link))) return { pid: Number(pid), name: nameOf(pid) };
    }
  } catch {
    // no /proc: not Linux
  }
  return null;
}

/** Lines of /proc/net/tcp: number, local address:port in hex, remote, state, …, inode in the tenth column. */
function listenersIn(table: string, port: number): string[] {
  const wanted = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  return readFileSync(`/proc/net/${table}`, 'utf8')
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter((column) => column[1]?.endsWith(wanted) && column[3] === LISTENING)
    .map((column) => `socket:[${column[9]}]`);
}

function linksOf(pid: string): string[] {
  try {
    return readdirSync(`/proc/${pid}/fd`).map((fd) => readLink(`/proc/${pid}/fd/${fd}`));
  } catch {
    return [];
  }
}

function readLink(path: string): string {
  try {
    return readlinkSync(path);
  } catch {
    return '';
  }
}

/** The program and what it was told to run, as short as it still says something. */
function nameOf(pid: string): string {
  const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').filter(Boolean);
  const script = words.slice(1).find((word) => !word.startsWith('-') && /\.(?:js|ts|mjs|cjs|py|jar)$/.test(word));
  return [words[0]?.split('/').at(-1) ?? '', script].filter(Boolean).join(' ');
}
