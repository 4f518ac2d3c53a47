import { byText } from '../ranking/standings.ts';
import { refuse, violation, type Outcome } from '../violations.ts';

/** One honour that a person would get for one achievement. */
export interface Honour {
  person: string;
  achievement: string;
  honour: string;
}

/**
 * Highest only, and not twice for one achievement: of all honours that one person would get for the same achievement
 * only the highest stays. `order` lists the honours, highest first.
 */
export function highestOnly(
  order: readonly string[],
  honours: readonly Honour[],
): Outcome<{ kept: Honour[]; dropped: Honour[] }> {
  const unknown = [...new Set(honours.map(({ honour }) => honour).filter((honour) => !order.includes(honour)))];
  if (unknown.length > 0) return refuse(unknown.sort().map((honour) => violation('honour.unknown', { honour })));
  const sorted = [...honours].sort(
    (a, b) =>
      byText(a.person, b.person) ||
      byText(a.achievement, b.achievement) ||
      order.indexOf(a.honour) - order.indexOf(b.honour),
  );
  const kept: Honour[] = [];
  const dropped: Honour[] = [];
  for (const honour of sorted) {
    const best = kept.at(-1);
    const again = best?.person === honour.person && best.achievement === honour.achievement;
    (again ? dropped : kept).push(honour);
  }
  return { ok: true, kept, dropped };
}
