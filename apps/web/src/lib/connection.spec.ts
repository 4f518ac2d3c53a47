import { connectionOf, type Signs } from './connection.ts';

const signs: Signs = { joined: false, blocked: false, heardAt: null, startedAt: 0, lastFetch: null, now: 1_000 };

it.each<[string, Partial<Signs>, string]>([
  ['a page just opened is connecting', {}, 'connecting'],
  ['the snapshot came, the socket is on its way: connecting', { lastFetch: 'ok', heardAt: 900 }, 'connecting'],
  ['in the room and confirmed: live', { joined: true, heardAt: 900 }, 'live'],
  ['in the room, confirmed 12 s ago: still live', { joined: true, heardAt: 900, now: 12_900 }, 'live'],
  ['in the room, nothing for more than 12 s: stale', { joined: true, heardAt: 900, now: 12_901 }, 'stale'],
  ['in the room, but no snapshot comes: offline', { joined: true, lastFetch: 'failed' }, 'offline'],
  ['sockets blocked, snapshots come: polling', { blocked: true, lastFetch: 'ok', heardAt: 900 }, 'polling'],
  ['neither socket nor snapshot: offline', { blocked: true, lastFetch: 'failed', heardAt: 900 }, 'offline'],
  ['offline from the start: offline', { blocked: true, lastFetch: 'failed' }, 'offline'],
  ['no answer and no failure for 12 s: stale', { heardAt: 900, lastFetch: 'ok', now: 20_000 }, 'stale'],
])('%s', (_, given, expected) => expect(connectionOf({ ...signs, ...given })).toBe(expected));
