import { isSilent } from './silence.ts';

describe('a tablet is silent', () => {
  const now = Date.parse('2026-11-23T08:00:00Z');

  it('when nothing was heard of it for two minutes, or ever', () => {
    expect(isSilent({ lastSeenAt: '2026-11-23T07:57:59Z', revokedAt: null }, now)).toBe(true);
    expect(isSilent({ lastSeenAt: null, revokedAt: null }, now)).toBe(true);
    expect(isSilent({ lastSeenAt: '2026-11-23T07:59:00Z', revokedAt: null }, now)).toBe(false);
  });

  it('but not after it was revoked: nobody waits for it', () => {
    expect(isSilent({ lastSeenAt: null, revokedAt: '2026-11-23T07:00:00Z' }, now)).toBe(false);
  });
});
