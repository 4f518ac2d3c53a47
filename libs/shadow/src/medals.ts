import type { Medal, ScaleSetting } from './export.ts';

/**
 * Medals by scale values. A medal goes to a tie group: everyone within the tolerance of the group's best. How many golds
 * and silvers there are decides whether silver and bronze are given.
 */
export function medals(scales: readonly number[], setting: ScaleSetting): Medal[] {
  const field = setting.smallField ? scales.length : Number.POSITIVE_INFINITY;
  if (field <= 3) return scales.map(() => 'none');
  const open = [...scales].sort((one, other) => other - one);
  const takeGroup = () => open.splice(0, open.filter((scale) => scale >= open[0]! - setting.tolerance).length);
  const isClose = (last: number | undefined) =>
    last !== undefined && open.length > 0 && last - open[0]! <= setting.tolerance;

  const gold = takeGroup();
  let [silver, bronze]: [number[], number[]] = [[], []];
  if (gold.length === 1) {
    if (field >= 5) silver = takeGroup();
    if (field >= 6 && (silver.length === 1 || isClose(silver.at(-1)))) bronze = takeGroup();
  } else if (field >= 6 && (gold.length === 2 || isClose(gold.at(-1)))) {
    bronze = takeGroup();
  }
  return scales.map((scale) => {
    if (gold.includes(scale)) return 'gold';
    if (silver.includes(scale)) return 'silver';
    if (bronze.includes(scale)) return 'bronze';
    return scale >= setting.centre ? 'medallion' : 'none';
  });
}
