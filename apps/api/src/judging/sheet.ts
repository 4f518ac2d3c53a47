import { aspectMark, countingSeats, isScoredBySeat, sheetTotal } from '@skillstar/rules';
import type { AspectRule, AspectState, Calculation } from '@skillstar/rules';
import type { SheetState, SubjectStatus } from '@skillstar/contract';
import { canonical, sha256 } from '../platform/events/canonical.ts';
import { Problem } from '../platform/problems/problem.ts';

/** An aspect as a judge reads it; the scheme's rows never change, so a sheet's aspects may be remembered. */
export interface SheetAspect extends AspectRule {
  label: string;
  description: string;
  extra: string | null;
  requirement: string | null;
  calculation: Calculation | null;
  descriptors: string[] | null;
}

/** The present entry of one slot in one round. Slot 0 is the team's, 1… a judge's seat. */
export interface PresentMark {
  aspect: string;
  slot: number;
  round: number;
  entry: string;
  value: string | null;
  mark: number | null;
  person: string;
  device: string;
  deviceSeq: number;
  at: string;
}

/** A later entry that did not know of the present one; both are kept until somebody decides. */
export interface OpenConflict {
  entry: string;
  aspect: string;
  slot: number;
  round: number;
  value: string | null;
  person: string;
  device: string;
  deviceSeq: number;
  basedOn: string | null;
  at: string;
}

export interface ExcludedSeat {
  seat: number;
  reason: string;
}

/** Somebody who scores on a seat for this subject only. */
export interface StandIn {
  seat: number;
  person: string;
  name: string;
  reason: string;
}

/** A mark sheet (subject × sub-criterion) with everything that decides about it, read under its lock. */
export interface Sheet {
  id: string;
  competition: string;
  skill: string;
  skillStatus: string;
  competitionStatus: string;
  subject: {
    id: string;
    code: string;
    status: SubjectStatus;
    workstation: string | null;
    /** 0–7: one of eight bands, so that neighbours in the order of codes never look alike. */
    color: number;
  };
  subCriterion: { id: string; code: string; name: string; day: number };
  criterion: { code: string; name: string };
  version: number;
  state: SheetState;
  signedSeats: number[];
  /** Who scores where: the team's judges, or who stands in for one of them. */
  seats: { seat: number; person: string }[];
  standIns: StandIn[];
  /** Seats that the chief excluded for this subject: they count for no panel score. */
  excluded: ExcludedSeat[];
  aspects: SheetAspect[];
  marks: PresentMark[];
  conflicts: OpenConflict[];
}

export interface AspectStanding {
  /** The round that is open for scores; 1 for measurements. */
  round: number;
  state: AspectState;
  /** Seats whose score in this round is missing. */
  needed: number;
}

export function excludedSeats(sheet: Sheet): number[] {
  return sheet.excluded.map(({ seat }) => seat);
}

/** Where an aspect stands: a round whose scores lie too far apart opens the next one (domain.md §2). */
export function aspectStanding(sheet: Sheet, aspect: SheetAspect): AspectStanding {
  const seats = sheet.seats.length;
  for (let round = 1; ; round++) {
    const slots = sheet.marks.filter((mark) => mark.aspect === aspect.id && mark.round === round);
    const state = aspectMark(aspect, slots, seats, excludedSeats(sheet));
    if (state.state === 'spread') continue;
    const counting = countingSeats(aspect, seats, excludedSeats(sheet));
    const scored = slots.filter((slot) => slot.value !== null && counting.includes(slot.slot)).length;
    const needed = isScoredBySeat(aspect) ? counting.length - scored : state.state === 'complete' ? 0 : 1;
    return { round, state: round > 1 && state.state !== 'complete' ? { state: 'spread', mark: null } : state, needed };
  }
}

export interface SheetSum {
  /** Hundredths of the complete aspects; null when none is. */
  total: number | null;
  /** Hundredths that its deductions take off the subject's total. */
  deducted: number;
  done: number;
  blanks: number;
  spreads: number;
}

/** The sheet's total, recomputed whole from its marks. */
export function sumOf(sheet: Sheet): SheetSum {
  const states = new Map(sheet.aspects.map((aspect) => [aspect.id, aspectStanding(sheet, aspect).state]));
  const { done, total, ...counts } = sheetTotal(sheet.aspects, states);
  return { total: done === 0 ? null : total, done, ...counts };
}

/** What a judge signs: every score of every round, whose seat does not count, who stands in, and the total. */
export function contentHash(sheet: Sheet, sum: SheetSum): string {
  const lines = sheet.marks
    .filter((mark) => mark.value !== null)
    .map((mark) => `${mark.aspect} ${mark.slot} ${mark.round} ${mark.value}`)
    .concat(sheet.excluded.map(({ seat }) => `excluded ${seat}`))
    .concat(sheet.standIns.map(({ seat, person }) => `stand-in ${seat} ${person}`))
    .sort();
  return sha256(canonical([sheet.id, sum.total, ...lines]));
}

export function seatOf(sheet: Sheet, person: string | null): number | null {
  return sheet.seats.find((seat) => seat.person === person)?.seat ?? null;
}

/**
 * A closed competition and approved results keep what they have: no mark, no signature, no decision. Closing and
 * approving wait for the sheets' locks.
 */
export function mustNotBeClosed(sheet: Sheet): void {
  if (sheet.competitionStatus === 'closed') throw new Problem('competition.closed');
  if (sheet.skillStatus === 'closed') throw new Problem('results.finalised');
}

/** Nobody marks whoever is absent, withdrawn or disqualified; out of contest is marked but not ranked. */
export function isLocked(sheet: Sheet): boolean {
  return sheet.subject.status !== 'competing' && sheet.subject.status !== 'out-of-contest';
}
