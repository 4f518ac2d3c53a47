import { formatMark, type Hundredths } from '../marks.ts';
import { CUT_TIES } from '../ranking/cut.ts';
import { advance } from '../selection/advance.ts';
import { answering, command } from './command.ts';
import {
  exactly,
  integer,
  listOf,
  mapOf,
  mark,
  name,
  nullable,
  decimal,
  oneOf,
  optional,
  shape,
  type Read,
} from './read.ts';
import { keys, status, tieKeys } from './shapes.ts';

const stage = exactly({
  id: name,
  advance: integer,
  weight: optional(decimal, '100'),
  carry: optional(oneOf(['carry-over', 'reset'] as const), 'carry-over' as const),
  assessments: optional(integer, undefined),
  dropWorst: optional(integer, undefined),
  reserves: optional(integer, undefined),
  ties: optional(oneOf(CUT_TIES), undefined),
  tieKeys,
  gates: optional(listOf(exactly({ part: optional(name, null), minimum: mark })), undefined),
});

/** One mark, or the marks of several assessments. */
const marks: Read<(Hundredths | null)[]> = (value, field, faults) =>
  Array.isArray(value) ? listOf(nullable(mark))(value, field, faults) : [nullable(mark)(value, field, faults)];

/** Who goes on from a stage of a selection. */
export const advanceCommand = command(
  exactly({
    rule: exactly({ stages: listOf(stage) }),
    stage: name,
    candidates: listOf(
      shape({ id: name, marks: mapOf(marks), parts: optional(mapOf(nullable(mark)), undefined), keys, status }),
    ),
  }),
  ({ rule, stage: at, candidates }) =>
    answering(advance(rule, at, candidates), (result) => ({
      ruleHash: result.ruleHash,
      stage: result.stage,
      candidates: result.candidates.map(({ total, ...rest }) => ({
        ...rest,
        total: total === null ? null : formatMark(total),
      })),
    })),
);
