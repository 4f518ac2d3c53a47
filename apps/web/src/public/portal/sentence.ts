import { ProblemError } from '../../lib/problem-error.ts';

/** What went wrong, as the server or the network's end says it. */
export function sentenceOf(error: unknown): string {
  if (error instanceof ProblemError) return error.errors[0]?.message ?? error.detail;
  throw error;
}
