import { divide } from '../exact/rounding.ts';
import type { Hundredths } from '../marks.ts';
import { quoted, refuse, violation, type Outcome, type Violation } from '../violations.ts';

/** Times are whole milliseconds. */
export type TimeRule =
  /** Full mark within the limit; each *started* unit beyond it costs the deduction. */
  | { kind: 'limit'; max: Hundredths; limit: number; unit: number; deduction: Hundredths }
  /** max × best ÷ taken: the fastest gets the full mark. */
  | { kind: 'relative'; max: Hundredths }
  /** The mark of the first band that the time fits into; beyond the last band zero. */
  | { kind: 'bands'; bands: { upTo: number; mark: Hundredths }[] };

export interface TimeTaken {
  taken: number;
  /** 补时: time given back for a fault of the equipment; it is taken off before anything else. */
  restored?: number;
  /** The shortest net time of the field, for `relative`. */
  best?: number;
}

export function timeScore(rule: TimeRule, time: TimeTaken): Outcome<{ mark: Hundredths; net: number }> {
  const restored = time.restored ?? 0;
  const faults = [
    ...check('taken', time.taken, 1),
    ...check('restored', restored, 0),
    ...(restored < time.taken ? [] : [violation('time.invalid', { field: 'restored', value: quoted(restored) })]),
  ];
  if (faults.length > 0) return refuse(faults);
  const net = time.taken - restored;
  switch (rule.kind) {
    case 'limit': {
      const wrong = [
        ...check('max', rule.max, 0),
        ...check('limit', rule.limit, 1),
        ...check('unit', rule.unit, 1),
        ...check('deduction', rule.deduction, 0),
      ];
      if (wrong.length > 0) return refuse(wrong);
      const over = net > rule.limit ? Number(divide(BigInt(net - rule.limit), BigInt(rule.unit), 'ceil')) : 0;
      const left = rule.max - over * rule.deduction;
      return { ok: true, mark: left > 0 ? left : 0, net };
    }
    case 'relative': {
      const best = time.best ?? 0;
      const wrong = [
        ...check('max', rule.max, 0),
        ...check('best', best, 1),
        ...(best > net ? [violation('time.bestSlower', { best, net })] : []),
      ];
      if (wrong.length > 0) return refuse(wrong);
      return { ok: true, mark: Number(divide(BigInt(rule.max) * BigInt(best), BigInt(net))), net };
    }
    case 'bands': {
      const wrong = rule.bands.flatMap(({ upTo, mark }) => [...check('upTo', upTo, 0), ...check('mark', mark, 0)]);
      if (wrong.length > 0) return refuse(wrong);
      const band = [...rule.bands].sort((a, b) => a.upTo - b.upTo).find(({ upTo }) => net <= upTo);
      return { ok: true, mark: band?.mark ?? 0, net };
    }
  }
}

function check(field: string, value: number, least: number): Violation[] {
  if (Number.isSafeInteger(value) && value >= least) return [];
  return [violation('time.invalid', { field, value: quoted(value) })];
}
