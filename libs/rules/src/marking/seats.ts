import { quoted, refuse, violation, type Outcome, type Violation } from '../violations.ts';

/**
 * A judge's place at one marking. A missing or recused judge never changes a result silently: the result is blocked
 * until a stand-in scores in that seat, or until the seat is explicitly excluded with a reason.
 */
export interface Seat {
  seat: number;
  score: string | null;
  /** This judge may not score this subject (same unit, same delegation). */
  recused?: boolean;
  /** Who scores instead; the seat then counts like any other. */
  standIn?: string | null;
  /** Why this seat does not count at all. */
  excluded?: string | null;
}

export interface CountedSeat {
  seat: number;
  score: string;
}

/** The scores that count, by seat; or every reason why there is no result yet. */
export function countedSeats(seats: readonly Seat[]): Outcome<{ counted: CountedSeat[]; excluded: number[] }> {
  const violations: Violation[] = [];
  const counted: CountedSeat[] = [];
  const excluded: number[] = [];
  const seen = new Set<number>();
  for (const { seat, score, recused, standIn, excluded: reason } of [...seats].sort((a, b) => a.seat - b.seat)) {
    if (seen.has(seat)) violations.push(violation('seat.twice', { seat }));
    seen.add(seat);
    if (typeof reason === 'string') {
      if (reason.trim() === '') violations.push(violation('seat.reasonMissing', { seat }));
      excluded.push(seat);
    } else if (recused && !standIn) {
      violations.push(violation('seat.recused', { seat }));
    } else if (score === null) {
      violations.push(violation('seat.missing', { seat }));
    } else {
      counted.push({ seat, score });
    }
  }
  return violations.length > 0 ? refuse(violations) : { ok: true, counted, excluded };
}

/** Whole scores 0–3 of the seats that count, for a judgement. */
export function judgementScores(seats: readonly Seat[]): Outcome<{ scores: number[] }> {
  const counting = countedSeats(seats);
  if (!counting.ok) return counting;
  const wrong = counting.counted.filter(({ score }) => !/^[0-3]$/.test(score));
  if (wrong.length > 0) {
    return refuse(wrong.map(({ score }) => violation('mark.notScore', { value: quoted(score) })));
  }
  return { ok: true, scores: counting.counted.map(({ score }) => Number(score)) };
}
