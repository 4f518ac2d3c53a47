import { VIOLATIONS } from '@skillstar/contract';
import type { Violation } from '@skillstar/rules';
import { Problem } from '../platform/problems/problem.ts';

/** The rule's own words; an entrant is called by the name that people know, not by an id. */
export function drawFaults(violations: readonly Violation[], nameOf: (id: string) => string, field = ''): Problem {
  const errors = violations.map(({ code, params }) => ({
    field,
    code,
    params: Object.fromEntries(
      Object.entries(params ?? {}).map(([key, value]) => [
        key,
        ['id', 'one', 'other'].includes(key) ? nameOf(String(value)) : value,
      ]),
    ),
    wording: VIOLATIONS[code]!,
  }));
  return new Problem('draw.faults', { count: errors.length }, { errors: errors.slice(0, 100) });
}
