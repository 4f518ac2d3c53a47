import type { Hundredths } from '../marks.ts';
import { quoted, refuse, violation, type Outcome } from '../violations.ts';
import type { AspectRule, Calculation } from './aspect.ts';
import { measure, partialMark } from './measurement.ts';
import { PANEL_FULL } from './panel-mark.ts';

const FREE_PARTIAL: Calculation = { type: 'PARTIAL', step: 1 };

/**
 * Is this value a mark that the aspect can take? Used by the tablet and by the server alike. `null` clears.
 * The value comes back in its one spelling; the mark of a judgement or a panel needs the whole round and is null here.
 */
export function checkMark(
  aspect: AspectRule,
  value: string | null,
): Outcome<{ value: string | null; mark: Hundredths | null }> {
  if (!Number.isSafeInteger(aspect.max) || aspect.max <= 0) {
    return refuse(violation('aspect.maxInvalid', { max: quoted(aspect.max) }));
  }
  if (value === null) return { ok: true, value: null, mark: null };
  if (typeof value !== 'string') return refuse(violation('mark.notNumber', { value: quoted(value) }));
  if (aspect.type === 'J') {
    if (/^[0-3]$/.test(value)) return { ok: true, value, mark: null };
    return refuse(violation('mark.notScore', { value: quoted(value) }));
  }
  const { type, calculation, max } = aspect;
  if (type === 'P' && calculation?.type === 'PANEL') {
    const scored = partialMark(calculation.step, PANEL_FULL, value);
    return scored.ok ? { ok: true, value: scored.value, mark: null } : scored;
  }
  const isOwn = calculation?.type === 'PANEL' || calculation?.type === 'DEDUCTION';
  if ((type === 'D' && calculation?.type === 'DEDUCTION') || (type === 'M' && !isOwn)) {
    return measure(calculation ?? FREE_PARTIAL, max, value);
  }
  if (type === 'M' || type === 'P' || type === 'D') {
    return refuse(violation('calculation.typeUnknown', { type: quoted(calculation?.type ?? null) }));
  }
  return refuse(violation('aspect.typeUnknown', { type: quoted((aspect as { type: unknown }).type) }));
}
