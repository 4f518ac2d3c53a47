import type { Parameters, ProblemCode } from '@skillstar/contract';
import { Problem } from '../problems/problem.ts';

const STILL_REFERENCED = '23503';

/** Constraint of the database → what a person is told when it is broken. `references` stands for any foreign key. */
export type Refusals = Record<string, ProblemCode | [ProblemCode, Parameters]>;

/**
 * The database decides about doubles and references (two requests at once cannot both pass); this gives its verdict a
 * sentence. The transaction is lost then, as with every problem.
 */
export async function orRefuse<T>(work: Promise<T>, refusals: Refusals): Promise<T> {
  try {
    return await work;
  } catch (error) {
    const { code, constraint } = (error as { driverError?: { code?: string; constraint?: string } }).driverError ?? {};
    const refusal = refusals[constraint ?? ''] ?? (code === STILL_REFERENCED ? refusals['references'] : undefined);
    if (!refusal) throw error;
    throw typeof refusal === 'string' ? new Problem(refusal) : new Problem(...refusal);
  }
}
