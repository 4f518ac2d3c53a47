import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { partsOf } from './archive.ts';
import { BackupFault } from './backup-fault.ts';

export interface TableCopy {
  name: string;
  columns: string[];
  rows: number;
  bytes: number;
  /** Of the rows' text, in their order. */
  sha256: string;
}

export interface FilesTold {
  count: number;
  bytes: number;
  /** Of those, copied by this backup; the others had been copied by earlier ones. */
  added: number;
  /** Ids of files that the storage could not give: their rows are in the backup, their bytes are not. */
  lost: string[];
}

/** What a backup holds, and by what its restored copy is compared with it. */
export interface Manifest {
  format: 1;
  /** The moment of the snapshot. */
  madeAt: string;
  version: string;
  postgres: string;
  migrations: string[];
  tables: TableCopy[];
  sequences: { name: string; last: string; called: boolean }[];
  keys: { name: string; sha256: string }[];
  /** Uploaded files that lie beside the backup; missing in backups that are older than they. */
  files?: FilesTold;
  /** By name: the chain's head, the boards' states, … */
  facts: Record<string, unknown>;
}

/**
 * Reads a backup file from its first to its last byte and answers its manifest: whatever is cut off, altered, or was
 * encrypted with another key is refused here, before anybody touches anything.
 */
export async function readManifest(file: string, key: Buffer): Promise<Manifest> {
  if (!existsSync(file)) throw new BackupFault('foreign', file);
  const seen = new Map<string, string>();
  let name: string | null = null;
  let hash = createHash('sha256');
  const close = (): void => {
    if (name !== null) seen.set(name, hash.digest('hex'));
    hash = createHash('sha256');
  };
  for await (const part of partsOf(file, key)) {
    if (part.kind === 'data') hash.update(part.bytes);
    else if (part.kind === 'member') {
      close();
      name = `${part.member.kind} ${part.member.name}`;
    } else {
      close();
      const { manifest } = part;
      const told = [
        ...manifest.tables.map((table) => [`table ${table.name}`, table.sha256] as const),
        ...manifest.keys.map((one) => [`key ${one.name}`, one.sha256] as const),
      ];
      if (told.length !== seen.size || told.some(([of, sha256]) => seen.get(of) !== sha256)) {
        throw new BackupFault('altered');
      }
      return manifest;
    }
  }
  throw new BackupFault('cut');
}

export async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const part of createReadStream(file)) hash.update(part as Buffer);
  return hash.digest('hex');
}
