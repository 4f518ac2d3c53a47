import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { BackupFault } from './backup-fault.ts';
import { decrypted, Source } from './encryption.ts';
import type { Manifest } from './manifest.ts';

/** What stands in the archive before its bytes: a table's rows as COPY writes them, or a key of the data folder. */
export type Member = { kind: 'table'; name: string; columns: string[] } | { kind: 'key'; name: string };

/** A part of the archive; the manifest comes last, because only then everything has been counted. */
export type Part =
  { kind: 'member'; member: Member } | { kind: 'data'; bytes: Buffer } | { kind: 'manifest'; manifest: Manifest };

const KINDS = ['member', 'data', 'manifest'] as const;

/** `kind (1) · length (4) · bytes`. */
export function* framed(part: Part): Generator<Buffer> {
  const bytes =
    part.kind === 'data'
      ? part.bytes
      : Buffer.from(JSON.stringify(part.kind === 'member' ? part.member : part.manifest));
  const frame = Buffer.alloc(5);
  frame[0] = KINDS.indexOf(part.kind);
  frame.writeUInt32BE(bytes.length, 1);
  yield frame;
  yield bytes;
}

/** The parts of a backup file in their order, every byte of them authentic; ends with the manifest or throws. */
export async function* partsOf(file: string, key: Buffer): AsyncGenerator<Part> {
  const plain = Readable.from(decrypted(createReadStream(file), key));
  const gunzip = createGunzip();
  plain.on('error', (error) => gunzip.destroy(error));
  const source = new Source(plain.pipe(gunzip));
  try {
    for (;;) {
      const frame = await source.take(5);
      const bytes = frame && (await source.take(frame.readUInt32BE(1)));
      if (!bytes) throw new BackupFault('cut');
      const kind = KINDS[frame[0]!];
      if (kind === 'data') yield { kind, bytes };
      else if (kind === 'member') yield { kind, member: JSON.parse(bytes.toString()) as Member };
      else if (kind === 'manifest') {
        if (await source.take(1)) throw new BackupFault('altered');
        yield { kind, manifest: JSON.parse(bytes.toString()) as Manifest };
        return;
      } else throw new BackupFault('altered');
    }
  } finally {
    plain.destroy();
    gunzip.destroy();
  }
}
