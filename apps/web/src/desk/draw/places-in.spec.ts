import { placesIn } from './places-in.ts';

describe('places given beforehand', () => {
  it('are one line each: code, workstation, and the session where there are several', () => {
    const sessions = [
      { value: 's1', label: '第一天 · 上午场' },
      { value: 's2', label: '第一天 · 下午场' },
    ];
    expect(placesIn('101 A3\n\n 102，A4 下午场\n103', sessions)).toEqual([
      { entrant: '101', place: 'A3', session: null },
      { entrant: '102', place: 'A4', session: 's2' },
      { entrant: '103', place: '—', session: null },
    ]);
    expect(placesIn('', sessions)).toEqual([]);
    const second = [{ value: 's3', label: '第一天 · 下午场二' }, ...sessions];
    expect(placesIn('101 A3 下午场', second)[0]).toEqual({ entrant: '101', place: 'A3', session: 's2' });
  });
});
