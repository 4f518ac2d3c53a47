import { SCALE_EXAMPLE } from '@skillstar/fixtures';
import fc from 'fast-check';
import { SCALE_PRESETS, scalePreset, type ScaleParameters } from './presets.ts';
import { scaleResults, type ScaleEntry } from './scale.ts';

const W500: ScaleParameters = SCALE_PRESETS['worldskills-500'];
const W700: ScaleParameters = SCALE_PRESETS['worldskills-700'];

function scaled(parameters: ScaleParameters, entries: readonly ScaleEntry[]) {
  const result = scaleResults(parameters, entries);
  if (!result.ok) throw new Error(JSON.stringify(result.violations));
  return { ...result, of: Object.fromEntries(result.competitors.map(({ id, scale }) => [id, scale])) };
}

const field = fc.array(fc.integer({ min: 0, max: 10000 }), { minLength: 1, maxLength: 30 });
const entriesOf = (totals: readonly number[]): ScaleEntry[] =>
  totals.map((total, index) => ({ id: `c${index}`, total }));

describe('scale', () => {
  it('the 500 scale puts the mean at 500 and one standard deviation at 30 points', () => {
    const result = scaled(W500, SCALE_EXAMPLE);
    expect(result.of).toEqual(Object.fromEntries(SCALE_EXAMPLE.map(({ id, scale500 }) => [id, scale500])));
    expect(result.statistics).toEqual({ entrants: 5, centre: '80.0000', sigma: '10.0000' });
    expect(result.parameters).toEqual({
      preset: 'worldskills-500',
      centre: 'mean',
      centrePoints: 500,
      pointsPerSigma: '30',
      spread: 'population',
      reconstruction: false,
    });
    expect(result.competitors.map(({ id }) => id)).toEqual(['A', 'B', 'C', 'D', 'E']);
  });

  it('the 700 scale puts the median at 700 and is labelled a reconstruction', () => {
    const result = scaled(W700, SCALE_EXAMPLE);
    expect(result.of).toEqual(Object.fromEntries(SCALE_EXAMPLE.map(({ id, scale700 }) => [id, scale700])));
    expect(result.parameters).toMatchObject({ centre: 'median', reconstruction: true });
    const even = scaled(W700, entriesOf([1000, 2000, 4001, 9000]));
    expect(even.statistics.centre).toBe('30.0050');
    expect(even.of).toEqual({ c0: 668, c1: 684, c2: 716, c3: 797 });
  });

  it('all parameters are open: points, centre and kind of spread', () => {
    const sample = scaled({ ...W500, spread: 'sample' }, SCALE_EXAMPLE);
    expect(sample.of).toEqual({ A: 540, B: 513, C: 500, D: 487, E: 460 });
    expect(sample.statistics.sigma).toBe('11.1803');
    expect(scaled({ ...W500, pointsPerSigma: '10.5', centrePoints: 100 }, SCALE_EXAMPLE).of).toEqual({
      A: 116,
      B: 105,
      C: 100,
      D: 95,
      E: 84,
    });
    expect(scalePreset('worldskills-700')).toBe(W700);
    expect([scalePreset('worldskills-800'), scalePreset('toString')]).toEqual([null, null]);
  });

  it('a half point is rounded up above and below the centre', () => {
    const halves = { ...W500, pointsPerSigma: '1' };
    expect(scaled(halves, SCALE_EXAMPLE).of).toEqual({ A: 502, B: 501, C: 500, D: 500, E: 499 });
  });

  it('no spread, or only one competitor, puts everybody at the centre', () => {
    expect(scaled(W500, entriesOf([7000])).of).toEqual({ c0: 500 });
    expect(scaled(W700, entriesOf([7000, 7000, 7000])).of).toEqual({ c0: 700, c1: 700, c2: 700 });
    expect(scaled(W500, entriesOf([7000, 7000])).statistics).toEqual({
      entrants: 2,
      centre: '70.0000',
      sigma: '0.0000',
    });
    expect(scaled({ ...W500, spread: 'sample' }, entriesOf([1])).of).toEqual({ c0: 500 });
    expect(scaled(W500, [])).toMatchObject({ competitors: [], statistics: { entrants: 0, centre: null, sigma: null } });
  });

  it('who did not start, withdrew, was disqualified or is out of contest stands outside the scale', () => {
    const outside: ScaleEntry[] = [
      { id: 'n', total: null },
      { id: 'a', total: 0, status: 'absent' },
      { id: 'w', total: 9999, status: 'withdrawn' },
      { id: 'd', total: 9999, status: 'disqualified' },
      { id: 'o', total: 9999, status: 'out-of-contest' },
    ];
    const result = scaled(W500, [...outside, ...SCALE_EXAMPLE]);
    expect(result.of).toMatchObject({ A: 545, E: 455, n: null, a: null, w: null, d: null, o: null });
    expect(result.statistics.entrants).toBe(5);
    expect(result.competitors.map(({ id }) => id).join('')).toBe('ABCDEadnow');
  });

  it('a true zero of somebody who started stays in', () => {
    expect(scaled(W500, entriesOf([0, 5000, 10000])).of).toEqual({ c0: 463, c1: 500, c2: 537 });
  });

  it('a team counts once in mean, median and spread', () => {
    const team = [
      { id: 'm1', total: 9500, team: 'T' },
      { id: 'm2', total: 9500, team: 'T' },
    ];
    const result = scaled(W500, [...SCALE_EXAMPLE.slice(1), ...team]);
    expect(result.of).toMatchObject({ m1: 545, m2: 545, B: 515 });
    expect(result.statistics.entrants).toBe(5);
    expect(scaleResults(W500, [{ id: 'm3', total: 1, team: 'T' }, ...team])).toMatchObject({
      violations: [{ code: 'team.totalsDiffer' }],
    });
  });

  it('a scale is never lower for a higher total', () => {
    fc.assert(
      fc.property(field, fc.constantFrom(W500, W700, { ...W700, spread: 'sample' as const }), (totals, parameters) => {
        const { of } = scaled(parameters, entriesOf(totals));
        const pairs = totals
          .map((total, index) => ({ total, scale: of[`c${index}`]! }))
          .sort((a, b) => a.total - b.total);
        pairs.forEach((pair, index) => index > 0 && expect(pair.scale >= pairs[index - 1]!.scale).toBe(true));
      }),
    );
  });

  it('the exact scale agrees with the formula in floating point wherever that is far from a half', () => {
    fc.assert(
      fc.property(field, (totals) => {
        const { of } = scaled(W500, entriesOf(totals));
        const mean = totals.reduce((sum, total) => sum + total, 0) / totals.length;
        const sigma = Math.sqrt(totals.reduce((sum, total) => sum + (total - mean) ** 2, 0) / totals.length);
        totals.forEach((total, index) => {
          const exact = sigma < 1e-9 ? 500 : 500 + (30 * (total - mean)) / sigma;
          const toHalf = Math.abs(Math.abs(exact % 1) - 0.5);
          if (toHalf > 1e-6) expect(of[`c${index}`]).toBe(Math.round(exact));
        });
      }),
    );
  });

  it('the order of the input never matters to a scale', () => {
    fc.assert(
      fc.property(field, (totals) => {
        const entries = entriesOf(totals);
        expect(scaled(W500, [...entries].reverse())).toEqual(scaled(W500, entries));
      }),
    );
  });

  it('faulty parameters of a scale are all told', () => {
    const found = (more: object, entries: ScaleEntry[] = []): unknown => {
      const result = scaleResults({ ...W500, ...more } as ScaleParameters, entries);
      return result.ok ? [] : result.violations.map(({ code, params }) => params.setting ?? code);
    };
    expect(found({ pointsPerSigma: '0', centrePoints: 0.5, centre: 'mode', spread: 'all' })).toEqual([
      'pointsPerSigma',
      'centrePoints',
      'centre',
      'spread',
    ]);
    expect(found({ pointsPerSigma: 'x' })).toEqual(['pointsPerSigma']);
    const team = [
      { id: 'a', total: 1, team: 'T' },
      { id: 'b', total: 2, team: 'T' },
      { id: 'b', total: 2, team: 'U' },
    ];
    expect(found({ centrePoints: NaN }, team)).toEqual(['centrePoints', 'id.twice', 'team.totalsDiffer']);
  });
});
