import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * A key of 32 bytes in the data folder, outside the database: hex, mode 0600, made by whichever process comes first.
 * `link` never replaces, so two processes that start together end with one key and neither reads half a file.
 * Apart from the index because browsers have no files: import it from `@skillstar/contract/keys`.
 */
export function keyFile(dataFolder: string, name: string): Buffer {
  const path = join(dataFolder, 'keys', `${name}.key`);
  const present = readKeyFile(path);
  if (present) return present;
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const draft = `${path}.${randomBytes(6).toString('hex')}`;
  writeFileSync(draft, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
  try {
    linkSync(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  return readKeyFile(path)!;
}

/** The key in a file; null: there is none. */
export function readKeyFile(path: string): Buffer | null {
  let text: string;
  try {
    text = readFileSync(path, 'utf8').trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  if (!/^[0-9a-f]{64}$/.test(text)) throw new Error(`${path} does not hold a key of 32 bytes in hex`);
  return Buffer.from(text, 'hex');
}
