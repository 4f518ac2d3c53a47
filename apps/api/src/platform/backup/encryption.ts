import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { Transform } from 'node:stream';
import type { TransformCallback } from 'node:stream';
import { BackupFault } from './backup-fault.ts';

/**
 * A file of authenticated chunks: header, then for each chunk `last? (1) · length (4) · ciphertext · tag (16)`.
 * AES-256-GCM under a key of this file alone (HKDF of the backup key with the header's salt); the nonce is the chunk's
 * number and whether it is the last, the header is authenticated with each. So a chunk that is changed, moved, left
 * out, added or taken from another file is found, and so is a file that ends too soon.
 */
const MAGIC = Buffer.from('SkillStarBackup1');
const SALT = 32;
const KEY_ID = 8;
const HEADER = MAGIC.length + KEY_ID + SALT;
const CHUNK = 64 * 1024;
const TAG = 16;
const FRAME = 5;

const derived = (key: Buffer, salt: Buffer, use: string, length: number): Buffer =>
  Buffer.from(hkdfSync('sha256', key, salt, `skillstar backup ${use}`, length));

/** Tells two keys apart without telling either. */
export const idOf = (key: Buffer): Buffer => derived(key, Buffer.alloc(0), 'key id', KEY_ID);

function nonce(chunk: number, last: boolean): Buffer {
  const bytes = Buffer.alloc(12);
  bytes.writeBigUInt64BE(BigInt(chunk));
  bytes[11] = last ? 1 : 0;
  return bytes;
}

/** How long a file of so many plain bytes becomes. */
export const sealedLength = (plain: number): number =>
  HEADER + plain + Math.max(1, Math.ceil(plain / CHUNK)) * (FRAME + TAG);

export function encrypting(key: Buffer): Transform {
  const salt = randomBytes(SALT);
  const header = Buffer.concat([MAGIC, idOf(key), salt]);
  const fileKey = derived(key, salt, 'file', 32);
  let waiting: Buffer = Buffer.alloc(0);
  let chunk = 0;
  const seal = (plain: Buffer, last: boolean): Buffer => {
    const cipher = createCipheriv('aes-256-gcm', fileKey, nonce(chunk++, last)).setAAD(header);
    const sealed = Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
    const frame = Buffer.alloc(FRAME);
    frame[0] = last ? 1 : 0;
    frame.writeUInt32BE(sealed.length, 1);
    return Buffer.concat([frame, sealed]);
  };
  const stream = new Transform({
    transform(data: Buffer, _encoding: string, done: TransformCallback): void {
      waiting = Buffer.concat([waiting, data]);
      while (waiting.length > CHUNK) {
        this.push(seal(waiting.subarray(0, CHUNK), false));
        waiting = waiting.subarray(CHUNK);
      }
      done();
    },
    flush(done: TransformCallback): void {
      this.push(seal(waiting, true));
      done();
    },
  });
  stream.push(header);
  return stream;
}

/** The plain bytes of an encrypted file; throws a `BackupFault` before it gives out a byte that is not authentic. */
export async function* decrypted(file: AsyncIterable<Buffer>, key: Buffer): AsyncGenerator<Buffer> {
  const source = new Source(file);
  const header = await source.take(HEADER);
  if (!header || !header.subarray(0, MAGIC.length).equals(MAGIC)) throw new BackupFault('foreign');
  if (!header.subarray(MAGIC.length, MAGIC.length + KEY_ID).equals(idOf(key))) throw new BackupFault('key');
  const fileKey = derived(key, header.subarray(MAGIC.length + KEY_ID), 'file', 32);
  for (let chunk = 0; ; chunk++) {
    const frame = await source.take(FRAME);
    if (!frame) throw new BackupFault('cut');
    const last = frame[0] === 1;
    const length = frame.readUInt32BE(1);
    if (frame[0]! > 1 || length < TAG || length > CHUNK + TAG) throw new BackupFault('altered');
    const sealed = await source.take(length);
    if (!sealed) throw new BackupFault('cut');
    yield open(sealed, fileKey, nonce(chunk, last), header);
    if (!last) continue;
    if (await source.take(1)) throw new BackupFault('altered');
    return;
  }
}

function open(sealed: Buffer, key: Buffer, iv: Buffer, header: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: TAG }).setAAD(header);
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(0, sealed.length - TAG)), decipher.final()]);
  } catch {
    throw new BackupFault('altered');
  }
}

/** Takes whole pieces out of a stream of odd ones. */
export class Source {
  private readonly parts: AsyncIterator<Buffer>;
  private waiting: Buffer = Buffer.alloc(0);

  constructor(stream: AsyncIterable<Buffer>) {
    this.parts = stream[Symbol.asyncIterator]();
  }

  /** Exactly so many bytes, or null when the stream ends before. */
  async take(length: number): Promise<Buffer | null> {
    const pieces = [this.waiting];
    let have = this.waiting.length;
    while (have < length) {
      const { value, done } = await this.parts.next();
      if (done) {
        this.waiting = Buffer.concat(pieces);
        return null;
      }
      pieces.push(value);
      have += value.length;
    }
    const all = pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces);
    this.waiting = all.subarray(length);
    return all.subarray(0, length);
  }
}
