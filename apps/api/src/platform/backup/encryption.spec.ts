import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import fc from 'fast-check';
import { decrypted, encrypting } from './encryption.ts';

const key = randomBytes(32);

async function encrypt(plain: Buffer, pieces = 1): Promise<Buffer> {
  const size = Math.max(1, Math.ceil(plain.length / pieces));
  const parts = Array.from({ length: pieces }, (_, at) => plain.subarray(at * size, (at + 1) * size));
  const sealed: Buffer[] = [];
  for await (const part of Readable.from(parts).pipe(encrypting(key))) sealed.push(part as Buffer);
  return Buffer.concat(sealed);
}

async function decrypt(sealed: Buffer, withKey = key, pieces = 1): Promise<Buffer> {
  const size = Math.max(1, Math.ceil(sealed.length / pieces));
  const parts = Array.from({ length: pieces }, (_, at) => sealed.subarray(at * size, (at + 1) * size));
  const plain: Buffer[] = [];
  for await (const part of decrypted(Readable.from(parts), withKey)) plain.push(part);
  return Buffer.concat(plain);
}

const kindOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'taken',
    (error: { kind?: string }) => error.kind ?? String(error),
  );

describe('an encrypted file', () => {
  it('comes out as it went in, in whatever pieces it travels', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 200_000 }),
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 9 }),
        async (length, into, out) => {
          const plain = randomBytes(length);
          const sealed = await encrypt(plain, into);
          expect((await decrypt(sealed, key, out)).equals(plain)).toBe(true);
          expect(length < 32 || !sealed.includes(plain.subarray(0, 32))).toBe(true);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('is refused when any byte of it is another', async () => {
    const sealed = await encrypt(Buffer.from('第一名 95.50'));
    for (let at = 0; at < sealed.length; at++) {
      const altered = Buffer.from(sealed);
      altered[at]! ^= 1;
      expect(['foreign', 'key', 'altered', 'cut']).toContain(await kindOf(decrypt(altered)));
    }
  });

  it('is refused wherever it is cut off, and with something added', async () => {
    const sealed = await encrypt(randomBytes(150_000));
    for (const length of [0, 15, 55, 56, 60, 61, 62, 65_612, 65_613, 131_170, sealed.length - 1]) {
      expect(['foreign', 'cut']).toContain(await kindOf(decrypt(sealed.subarray(0, length))));
    }
    expect(await kindOf(decrypt(Buffer.concat([sealed, Buffer.from('x')])))).toBe('altered');
  });

  it('is refused with two of its chunks exchanged, one left out, or one of another file', async () => {
    const [one, other] = [await encrypt(randomBytes(200_000)), await encrypt(randomBytes(200_000))];
    const header = 56;
    const frame = 5 + 65_536 + 16;
    const chunk = (file: Buffer, n: number): Buffer => file.subarray(header + n * frame, header + (n + 1) * frame);
    const rest = one.subarray(header + 2 * frame);
    const made = (...chunks: Buffer[]): Buffer => Buffer.concat([one.subarray(0, header), ...chunks, rest]);
    expect(await kindOf(decrypt(made(chunk(one, 0), chunk(one, 1))))).toBe('taken');
    expect(await kindOf(decrypt(made(chunk(one, 1), chunk(one, 0))))).toBe('altered');
    expect(await kindOf(decrypt(made(chunk(one, 1))))).toBe('altered');
    expect(await kindOf(decrypt(made(chunk(other, 0), chunk(one, 1))))).toBe('altered');
  });

  it('says so when the key is another, and when it is no backup at all', async () => {
    expect(await kindOf(decrypt(await encrypt(Buffer.from('x')), randomBytes(32)))).toBe('key');
    expect(await kindOf(decrypt(randomBytes(500)))).toBe('foreign');
  });
});
