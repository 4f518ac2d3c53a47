import { chmodSync, existsSync, mkdirSync, mkdtempSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBinaries, packagedFolder, restoreLinks } from './binaries.ts';
import { canReach } from './reach.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'skillstar-binaries-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function fakeInstallation(name: string, version: string): string {
  const bin = join(folder, name);
  mkdirSync(bin);
  for (const program of ['initdb', 'postgres']) {
    writeFileSync(join(bin, program), `#!/bin/sh\necho "${program} (PostgreSQL) ${version}"\n`, { mode: 0o755 });
  }
  return bin;
}

describe('the programs of PostgreSQL', () => {
  it('come from npm where npm has them for this platform', () => {
    const root = process.cwd();
    const found = findBinaries(root, null, folder);
    expect(found.major).toBe(18);
    expect(found.postgres.startsWith(packagedFolder(root) ?? 'none')).toBe(true);
  });

  it('are the system’s where npm brings none, and old ones are passed over', () => {
    const system = [fakeInstallation('old', '14.9'), fakeInstallation('new', '16.3')];
    expect(findBinaries(folder, null, folder, system)).toMatchObject({
      major: 16,
      postgres: join(folder, 'new/postgres'),
    });
  });

  it('are asked for in a plain sentence where there are none', () => {
    expect(() => findBinaries(folder, null, folder, [])).toThrow(
      /Install PostgreSQL, or name a server .* in DATABASE_URL/,
    );
  });

  it('get the library links back that npm ci --ignore-scripts did not make', () => {
    const native = join(folder, 'native');
    mkdirSync(join(native, 'lib'), { recursive: true });
    writeFileSync(join(native, 'lib/libpq.so.5.18'), '');
    const links = [{ source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' }];
    writeFileSync(join(native, 'pg-symlinks.json'), JSON.stringify(links));
    restoreLinks(native);
    restoreLinks(native);
    expect(readlinkSync(join(native, 'lib/libpq.so.5'))).toBe('libpq.so.5.18');
    expect(existsSync(join(native, 'lib/libpq.so.5'))).toBe(true);
  });
});

describe('a folder', () => {
  const stranger = { name: 'stranger', uid: 54_321, gid: 54_321 };

  it('can be reached by another account when every folder above lets it through', () => {
    chmodSync(folder, 0o711);
    expect(canReach(stranger, join(folder, 'cluster'))).toBe(true);
  });

  it('cannot be reached by another account below a folder closed to it', () => {
    mkdirSync(join(folder, 'closed'), { mode: 0o700 });
    expect(canReach(stranger, join(folder, 'closed', 'cluster'))).toBe(false);
    expect(canReach(null, join(folder, 'closed', 'cluster'))).toBe(true);
  });
});
