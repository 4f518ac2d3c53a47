import { nameAt, spare } from './backup-folder.ts';
import { lastNight } from './backup.service.ts';

const at = (moment: string): string => nameAt(new Date(moment));

describe('the backups that are kept', () => {
  it('are the newest ones, and the last of each of the newest days', () => {
    const names = [
      at('2026-11-20T18:10:00Z'),
      at('2026-11-21T02:00:00Z'),
      at('2026-11-21T18:10:00Z'),
      at('2026-11-22T03:00:00Z'),
      at('2026-11-22T04:00:00Z'),
      at('2026-11-22T05:00:00Z'),
    ];
    expect(spare(names, 2)).toEqual([
      at('2026-11-22T03:00:00Z'),
      at('2026-11-21T02:00:00Z'),
      at('2026-11-20T18:10:00Z'),
    ]);
    expect(spare(names, 3)).toEqual([at('2026-11-21T02:00:00Z')]);
    expect(spare(names, 6)).toEqual([]);
  });

  it('leave alone what is no backup', () => {
    expect(spare(['notes.txt', 'skillstar-old.backup', at('2026-11-22T05:00:00Z')], 1)).toEqual([]);
  });
});

describe('the night that a backup was due last', () => {
  it.each([
    ['2026-11-26T18:09:59Z', '2026-11-25T18:10:00.000Z'],
    ['2026-11-26T18:10:00Z', '2026-11-26T18:10:00.000Z'],
    ['2026-11-27T00:40:00Z', '2026-11-26T18:10:00.000Z'],
    ['2026-12-01T03:00:00Z', '2026-11-30T18:10:00.000Z'],
  ])('at %s is that of %s', (now, night) => {
    expect(lastNight(new Date(now)).toISOString()).toBe(night);
  });
});
