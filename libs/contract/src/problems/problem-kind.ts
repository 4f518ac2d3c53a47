import type { Wording } from '../wording.ts';

export interface ProblemKind extends Wording {
  status: number;
}
