import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Config } from '../../platform/config/config.ts';
import { IdentitySeal } from './identity-seal.ts';

const place = { skill: 'skill', subject: 'subject' };

describe('A sealed identity', () => {
  let folder: string;
  const seal = (dataFolder = folder): IdentitySeal => new IdentitySeal({ dataFolder } as Config);
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'skillstar-seal-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  it('opens with the same key, in another process too', () => {
    const sealed = seal().seal('competitor-1', place);
    expect(sealed.includes('competitor-1')).toBe(false);
    expect(seal().open(sealed, place)).toBe('competitor-1');
  });

  it('looks different every time, while its hash finds doubles', () => {
    expect(seal().seal('a', place)).not.toEqual(seal().seal('a', place));
    expect(seal().hash('a')).toBe(seal().hash('a'));
    expect(seal().hash('a')).not.toBe(seal().hash('b'));
  });

  it('does not open on another subject, after a change, or with another key', () => {
    const sealed = seal().seal('competitor-1', place);
    const cut = Buffer.from(sealed);
    cut[cut.length - 1]! ^= 1;
    const other = mkdtempSync(join(tmpdir(), 'skillstar-seal-'));
    expect(() => seal().open(sealed, { ...place, subject: 'other' })).toThrow('subject.sealForeign');
    expect(() => seal().open(cut, place)).toThrow('subject.sealForeign');
    expect(() => seal(other).open(sealed, place)).toThrow('subject.sealForeign');
    rmSync(other, { recursive: true });
  });

  it('has its key in one file that only its owner reads', () => {
    seal().hash('a');
    expect(readdirSync(join(folder, 'keys'))).toEqual(['identity.key']);
    expect(statSync(join(folder, 'keys', 'identity.key')).mode & 0o777).toBe(0o600);
  });
});
