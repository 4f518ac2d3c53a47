import { linesOf } from './sheet-history.tsx';

const by = { id: 'p', name: '周敏' };

it('the history of a sheet is one list, newest version first, entries and signatures together', () => {
  const entry = (id: string, version: number) => ({
    id,
    version,
    label: 'A1.M1',
    slot: 0,
    round: 1,
    value: 'pass',
    withheld: false,
    mark: 50,
    outcome: 'accepted' as const,
    by,
    device: '',
    deviceTime: null,
    at: `2026-11-23T08:0${version}:00Z`,
  });
  const lines = linesOf({
    entries: [entry('one', 1), entry('two', 3)],
    acts: [{ kind: 'signed', version: 2, by, reason: null, seat: null, at: '2026-11-23T08:02:00Z' }],
  });
  expect(lines.map(({ version }) => version)).toEqual([3, 2, 1]);
  expect(lines[1]?.act?.kind).toBe('signed');
});
