import { isScoredBySeat } from '@skillstar/rules';
import { aspectStanding, contentHash, excludedSeats, isLocked, seatOf, sumOf } from './sheet.ts';
import type { Sheet, SheetAspect } from './sheet.ts';
import type { AspectStateView, RoundView, SheetStateView, SheetView } from './sheet.view.ts';

/**
 * What one judge may know of a sheet. Until all slots of a round are full nothing here tells another judge's score or
 * anything derived from it: no value, no mark, no hash (three scores of 0–3 are quickly guessed from a hash).
 */
export function stateForJudge(sheet: Sheet, person: string | null): SheetStateView {
  const sum = sumOf(sheet);
  const shut = isShutOut(sheet, person);
  return {
    id: sheet.id,
    version: sheet.version,
    state: sheet.state,
    signedSeats: [...sheet.signedSeats].sort(),
    contentHash: sum.blanks === 0 && sum.spreads === 0 && !shut ? contentHash(sheet, sum) : null,
    blanks: sum.blanks + sum.spreads,
    total: shut ? null : sum.total,
    deducted: sum.deducted,
    excluded: excludedSeats(sheet),
    standIns: sheet.standIns.map(({ seat, person, name }) => ({ seat, person: { id: person, name } })),
    aspects: sheet.aspects.map((aspect) => aspectForJudge(sheet, aspect, person)),
  };
}

/**
 * A judge whose seat the chief excluded for this subject scores nothing here and is shown nobody's score: he may be
 * taken in again, and would then score with the others' before his eyes.
 */
function isShutOut(sheet: Sheet, person: string | null): boolean {
  const seat = seatOf(sheet, person);
  return seat !== null && excludedSeats(sheet).includes(seat);
}

export function viewForJudge(sheet: Sheet, person: string | null): SheetView {
  const state = stateForJudge(sheet, person);
  return {
    ...state,
    skill: sheet.skill,
    subject: sheet.subject,
    subCriterion: sheet.subCriterion,
    criterion: sheet.criterion,
    seats: sheet.seats.length,
    mySeat: seatOf(sheet, person),
    locked: isLocked(sheet),
    aspects: sheet.aspects.map(
      ({ label, type, description, extra, requirement, max, calculation, descriptors }, at) => ({
        ...state.aspects[at]!,
        label,
        type,
        description,
        extra,
        requirement,
        max,
        calculation,
        descriptors,
      }),
    ),
  };
}

function aspectForJudge(sheet: Sheet, aspect: SheetAspect, person: string | null): AspectStateView {
  const { round, state, needed } = aspectStanding(sheet, aspect);
  const bySeat = isScoredBySeat(aspect);
  const shut = aspect.type === 'P' && isShutOut(sheet, person);
  const slot = bySeat ? seatOf(sheet, person) : 0;
  // In an open round a judge who took over a seat is not shown what his predecessor gave: he scores by himself.
  const mayKnow = (by: string): boolean => !bySeat || by === person || (state.state === 'complete' && !shut);
  const entry = sheet.marks.find(
    (mark) => mark.aspect === aspect.id && mark.round === round && mark.slot === slot && mayKnow(mark.person),
  );
  const conflict = sheet.conflicts.find(
    (open) => open.aspect === aspect.id && open.slot === slot && mayKnow(open.person),
  );
  return {
    id: aspect.id,
    round,
    mark: shut ? null : state.mark,
    entry: entry ? { id: entry.entry, value: entry.value, at: entry.at } : null,
    needed,
    history: bySeat && !shut ? completeRounds(sheet, aspect, state.state === 'complete' ? round : round - 1) : [],
    conflict: conflict
      ? { id: conflict.entry, value: conflict.value, seat: seatOf(sheet, conflict.person), at: conflict.at }
      : null,
  };
}

function completeRounds(sheet: Sheet, aspect: SheetAspect, last: number): RoundView[] {
  return Array.from({ length: last }, (_, index) => ({
    round: index + 1,
    scores: sheet.marks
      .filter((mark) => mark.aspect === aspect.id && mark.round === index + 1 && mark.value !== null)
      .filter((mark) => aspect.type !== 'P' || !excludedSeats(sheet).includes(mark.slot))
      .map((mark) => ({ seat: mark.slot, value: mark.value! }))
      .sort((a, b) => a.seat - b.seat),
  }));
}
