import { aspectStanding, contentHash, isLocked, seatOf, sumOf } from './sheet.ts';
import type { Sheet, SheetAspect } from './sheet.ts';
import type { AspectStateView, RoundView, SheetStateView, SheetView } from './sheet.view.ts';

/**
 * What one judge may know of a sheet. Until all slots of a round are full nothing here tells another judge's score or
 * anything derived from it: no value, no mark, no hash (three scores of 0–3 are quickly guessed from a hash).
 */
export function stateForJudge(sheet: Sheet, person: string | null): SheetStateView {
  const sum = sumOf(sheet);
  return {
    id: sheet.id,
    version: sheet.version,
    state: sheet.state,
    signedSeats: [...sheet.signedSeats].sort(),
    contentHash: sum.blanks === 0 && sum.spreads === 0 ? contentHash(sheet, sum) : null,
    blanks: sum.blanks + sum.spreads,
    total: sum.total,
    aspects: sheet.aspects.map((aspect) => aspectForJudge(sheet, aspect, person)),
  };
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
  const slot = aspect.type === 'M' ? 0 : seatOf(sheet, person);
  // In an open round a judge who took over a seat is not shown what his predecessor gave: he scores by himself.
  const mayKnow = (by: string): boolean => aspect.type === 'M' || by === person || state.state === 'complete';
  const entry = sheet.marks.find(
    (mark) => mark.aspect === aspect.id && mark.round === round && mark.slot === slot && mayKnow(mark.person),
  );
  const conflict = sheet.conflicts.find(
    (open) => open.aspect === aspect.id && open.slot === slot && mayKnow(open.person),
  );
  return {
    id: aspect.id,
    round,
    mark: state.mark,
    entry: entry ? { id: entry.entry, value: entry.value, at: entry.at } : null,
    needed,
    history: aspect.type === 'J' ? completeRounds(sheet, aspect, state.state === 'complete' ? round : round - 1) : [],
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
      .map((mark) => ({ seat: mark.slot, value: mark.value! }))
      .sort((a, b) => a.seat - b.seat),
  }));
}
