import { FAULTS } from '@skillstar/contract';
import type { Violation } from '@skillstar/rules';
import { Problem } from '../../platform/problems/problem.ts';

/** What a rule found wrong in one field of a request. */
export function violationsProblem(violations: readonly Violation[], field: string): Problem {
  return new Problem(
    'validation.failed',
    { count: violations.length },
    { errors: violations.map(({ code, params }) => ({ field, code, params, wording: FAULTS[code] })) },
  );
}
