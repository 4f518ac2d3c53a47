import { isScoredBySeat } from '@skillstar/rules';
import type { EntityManager } from 'typeorm';
import type { Act } from '../../identity/act.ts';
import { Problem } from '../../platform/problems/problem.ts';
import { aspectStanding, excludedSeats, isLocked, mustNotBeClosed } from '../sheet.ts';
import type { Sheet } from '../sheet.ts';
import { excludeSeat, whyNotExcluded } from './exclude-seat.ts';
import { standIn } from './stand-in.ts';

export const SEAT_DECISIONS = ['exclude', 'include', 'stand-in', 'end-stand-in'] as const;

/** What the chief says about one seat, of one subject or of many. */
export interface SeatDecision {
  seat: number;
  decision: (typeof SEAT_DECISIONS)[number];
  /** Who stands in. */
  person?: string;
  reason: string;
}

/** Why a sheet stays as it is. */
export const LEFT_ALONE = [
  'signed',
  'not-competing',
  'already',
  'excluded',
  'sits-here',
  'too-few',
  'no-panel',
] as const;
export type LeftAlone = (typeof LEFT_ALONE)[number];

/** What stands against a decision on this sheet; null when it can be carried out. */
export function whyNot(sheet: Sheet, { seat, decision, person }: Omit<SeatDecision, 'reason'>): LeftAlone | null {
  if (sheet.state === 'signed') return 'signed';
  if (isLocked(sheet)) return 'not-competing';
  const out = excludedSeats(sheet).includes(seat);
  const present = sheet.standIns.find((one) => one.seat === seat);
  if (decision === 'exclude') {
    if (out) return 'already';
    const refusal = whyNotExcluded(sheet);
    return refusal && (refusal.code === 'seat.tooFew' ? 'too-few' : 'no-panel');
  }
  if (decision === 'include') return out ? null : 'already';
  if (out) return 'excluded';
  if (decision === 'end-stand-in') return present ? null : 'already';
  if (present?.person === person) return 'already';
  return sheet.seats.some((one) => one.person === person) ? 'sits-here' : null;
}

/** The same for one sheet that somebody has before his eyes: a problem in words. `false`: it is decided so already. */
export function mustBeDecidable(sheet: Sheet, input: SeatDecision): boolean {
  mustNotBeClosed(sheet);
  if (sheet.skillStatus !== 'open' && sheet.skillStatus !== 'marking') throw new Problem('skill.notOpen');
  if (!sheet.seats.some(({ seat }) => seat === input.seat)) throw new Problem('id.unknown');
  switch (whyNot(sheet, input)) {
    case null:
    case 'sits-here': // whoever names him is told his name
      return true;
    case 'already':
      return false;
    case 'signed':
      throw new Problem('sheet.signed');
    case 'not-competing':
      throw new Problem('subject.notCompeting', { code: sheet.subject.code });
    case 'excluded':
      throw new Problem('seat.standInExcluded', { seat: input.seat });
    default: {
      const { code, params } = whyNotExcluded(sheet)!;
      throw new Problem(code, params);
    }
  }
}

export async function carryOut(tx: EntityManager, act: Act, sheet: Sheet, input: SeatDecision): Promise<void> {
  const { seat, decision, reason } = input;
  if (decision === 'exclude' || decision === 'include') {
    await excludeSeat(tx, act, sheet, { seat, excluded: decision === 'exclude', reason });
  } else {
    await standIn(tx, act, sheet, { seat, person: decision === 'stand-in' ? input.person! : null, reason });
  }
}

/** Whether the judge on this seat has given every score that the open rounds want of him. */
export function hasScored(sheet: Sheet, seat: number): boolean {
  return sheet.aspects.filter(isScoredBySeat).every((aspect) => {
    const { round } = aspectStanding(sheet, aspect);
    return sheet.marks.some(
      (mark) => mark.aspect === aspect.id && mark.slot === seat && mark.round === round && mark.value !== null,
    );
  });
}
