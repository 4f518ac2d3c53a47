import { createReadStream, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { BackupFault } from './backup-fault.ts';
import { decrypted, encrypting, idOf, sealedLength } from './encryption.ts';

/** An uploaded file as its row tells of it. */
export interface FileRow {
  id: string;
  /** Where it lies in the storage, and below `files/` beside the backups. */
  key: string;
  bytes: number;
  sha256: string;
}

const KEY = /^[\w-]+\/[\w-]+$/;
/** What a desktop or a person puts beside it is left alone. */
const OURS = /^[0-9a-f]{16}\/[\w-]+\/[\w-]+(\.part)?$/;
const FOLDER = 'files';
const DRAFT = '.part';

/**
 * The uploaded files beside the backups, each encrypted by itself under the name it has in the storage. A file never
 * changes, so it is written once and belongs to every backup that lists it: the next backup costs only what is new.
 * Each key has a folder of its own: with a new one everything is copied anew, and what the old one opens stays.
 */
export class FilePool {
  private readonly all: string;
  private readonly keyId: string;
  private readonly key: Buffer;

  constructor(backups: string, key: Buffer) {
    this.all = join(backups, FOLDER);
    this.keyId = idOf(key).toString('hex');
    this.key = key;
  }

  /** Below `files/`, as the lists name it. */
  nameOf({ key }: FileRow): string {
    return `${this.keyId}/${key}`;
  }

  private pathOf(row: FileRow): string {
    return join(this.all, this.nameOf(row));
  }

  /** By name and length only. */
  has(row: FileRow): boolean {
    const found = KEY.test(row.key) ? statSync(this.pathOf(row), { throwIfNoEntry: false }) : undefined;
    return found?.size === sealedLength(row.bytes);
  }

  /** The plain bytes, proven by the row's hash; null when they are not there or are not those. */
  async take(row: FileRow): Promise<Buffer | null> {
    if (!this.has(row)) return null;
    const pieces: Buffer[] = [];
    try {
      for await (const piece of decrypted(createReadStream(this.pathOf(row)), this.key)) pieces.push(piece);
    } catch (error) {
      if (error instanceof BackupFault) return null;
      throw error;
    }
    const content = Buffer.concat(pieces);
    return isOf(row, content) ? content : null;
  }

  /** A file has its name only when it is whole. */
  async put(row: FileRow, content: Buffer): Promise<void> {
    const path = this.pathOf(row);
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    const draft = createWriteStream(`${path}${DRAFT}`, { mode: 0o600, flush: true });
    try {
      await pipeline(Readable.from([content]), encrypting(this.key), draft);
      renameSync(`${path}${DRAFT}`, path);
    } finally {
      rmSync(`${path}${DRAFT}`, { force: true });
    }
  }

  /** Takes away what no kept backup lists and what a killed process left; nothing that came after `before`. */
  drop(kept: ReadonlySet<string>, before: Date): void {
    if (!existsSync(this.all)) return;
    for (const found of readdirSync(this.all, { recursive: true, encoding: 'utf8' })) {
      const name = found.replaceAll('\\', '/');
      if (!OURS.test(name) || kept.has(name)) continue;
      const path = join(this.all, name);
      if (statSync(path).mtime < before) rmSync(path);
    }
  }
}

export const isOf = ({ sha256 }: FileRow, content: Buffer): boolean =>
  createHash('sha256').update(content).digest('hex') === sha256;
