import { PUBLISHED_TABLES, SCALE_EXAMPLE } from '@skillstar/fixtures';
import type { Medal, ScaleSetting } from './export.ts';
import { medals } from './medals.ts';
import { scaleValues } from './scale.ts';

const FIVE_HUNDRED: ScaleSetting = { centre: 500, pointsPerSigma: 30, middle: 'mean', tolerance: 2, smallField: false };
const SEVEN_HUNDRED: ScaleSetting = { ...FIVE_HUNDRED, centre: 700, pointsPerSigma: 50, middle: 'median' };
const totals = SCALE_EXAMPLE.map(({ total }) => total);

describe('A scale', () => {
  it('gives 30 points for each σ around the mean, or 50 around the median', () => {
    expect(scaleValues(totals, FIVE_HUNDRED)).toEqual(SCALE_EXAMPLE.map(({ scale500 }) => scale500));
    expect(scaleValues(totals, SEVEN_HUNDRED)).toEqual(SCALE_EXAMPLE.map(({ scale700 }) => scale700));
  });

  it('puts everybody at the centre when there is nothing between them', () => {
    expect(scaleValues([], FIVE_HUNDRED)).toEqual([]);
    expect(scaleValues([8000], FIVE_HUNDRED)).toEqual([500]);
    expect(scaleValues([8000, 8000], FIVE_HUNDRED)).toEqual([500, 500]);
  });

  it('takes the middle of an even field between the two in the middle', () => {
    expect(scaleValues([9000, 8000, 7000, 6000], SEVEN_HUNDRED)).toEqual([767, 722, 678, 633]);
  });

  it('rounds an exact half up, below the centre as well', () => {
    const sigmaIsTwo = [53, 47, 51, 49, 50];
    const points = { ...FIVE_HUNDRED, pointsPerSigma: 1, centre: 0 };
    expect(scaleValues(sigmaIsTwo, points)).toEqual([2, -1, 1, 0, 0]);
  });

  it('is the nearest whole number wherever floating point is sure of it', () => {
    let seed = 7;
    const chance = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
    for (let round = 0; round < 500; round++) {
      const field = Array.from({ length: 2 + chance(20) }, () => chance(10_000));
      const mean = field.reduce((all, x) => all + x, 0) / field.length;
      const sigma = Math.sqrt(field.reduce((all, x) => all + (x - mean) ** 2, 0) / field.length);
      if (sigma === 0) continue;
      scaleValues(field, FIVE_HUNDRED).forEach((value, at) => {
        expect(Math.abs(value - (500 + (30 * (field[at]! - mean)) / sigma))).toBeLessThan(0.5 + 1e-9);
      });
    }
  });
});

describe('The medals', () => {
  it.each(PUBLISHED_TABLES.map((table) => [`${table.year} skill ${table.skill}`, table] as const))(
    'of %s come out as they were handed over',
    (_name, table) => {
      const given = (['gold', 'silver', 'bronze', 'medallion', 'none'] as const).flatMap((medal) =>
        table[medal].map((line) => ({ scale: Number(line.split(' ').at(-1)), medal })),
      );
      const computed = medals(
        given.map(({ scale }) => scale),
        FIVE_HUNDRED,
      );
      expect(computed).toEqual(given.map(({ medal }) => medal));
    },
  );

  const initials = (all: Medal[]) => all.map((medal) => (medal === 'medallion' ? 'm' : medal[0])).join('');
  it.each([
    ['a tie group is anchored on its first, not chained', [540, 538, 536, 520], 'ggbm'],
    ['one gold and one silver leave bronze to the next', [540, 530, 520, 510], 'gsbm'],
    ['two silvers leave bronze only to whoever is close to the last', [540, 530, 529, 527, 510], 'gssbm'],
    ['two silvers leave no bronze to whoever is far', [540, 530, 529, 520], 'gssm'],
    ['two golds leave no silver', [540, 539, 520, 510], 'ggbm'],
    ['three golds leave bronze only to whoever is close to the last', [540, 539, 538, 536, 510], 'gggbm'],
    ['three golds leave no bronze to whoever is far', [540, 539, 538, 520], 'gggm'],
    ['exactly the centre is a medallion, below it is none', [560, 540, 520, 500, 499], 'gsbmn'],
    ['a medal may lie below the centre', [590, 480, 470, 460], 'gsbn'],
    ['nobody is there', [], ''],
  ] as const)('%s', (_title, scales, expected) => {
    expect(initials(medals(scales, FIVE_HUNDRED))).toBe(expected);
  });

  it.each([
    [6, 'gsbmmn'],
    [5, 'gsmmn'],
    [4, 'gmmn'],
    [3, 'nnn'],
  ])('in a field of %i with the small-field rule are fewer', (size, expected) => {
    const scales = [560, 550, 540, 530, 520, 490].slice(6 - size);
    expect(initials(medals(scales, { ...FIVE_HUNDRED, smallField: true }))).toBe(expected);
  });
});
