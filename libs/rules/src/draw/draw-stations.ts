import { byId } from '../ranking/standings.ts';
import { canonicalJson } from '../proof/canonical.ts';
import { sha256Hex } from '../proof/sha256.ts';
import { refuse, violation, type Outcome, type Violation } from '../violations.ts';
import { arrange, DRAW_ATTEMPTS } from './arrange.ts';
import { checkDrawRequest, clashesOf } from './check-draw.ts';
import { DRAW_ALGORITHM, seeded } from './generator.ts';
import { placeKey, type Assignment, type Clash, type DrawRequest } from './request.ts';

export interface DrawResult {
  algorithm: string;
  /** H(seed, list): published before the draw, it proves afterwards that neither was exchanged. */
  commitment: string;
  /** In the order of the places. */
  assignments: Assignment[];
  clashes: Clash[];
}

/** Draws the places: the same seed, list, places and constraints always give the same result. */
export function drawStations(request: DrawRequest): Outcome<DrawResult> {
  const faults = checkDrawRequest(request);
  if (faults.length > 0) return refuse(faults);
  const isRequired = request.apart?.strength === 'required';
  const { assignments, crowded } = arrange(request, seeded(request.seed));
  if (crowded.length > 0 && isRequired) {
    return refuse(crowded.map((found) => violation('draw.delegationTooLarge', { ...found })));
  }
  const clashes = clashesOf(request, assignments);
  if (clashes.length > 0 && isRequired) {
    return refuse(violation('draw.impossible', { clashes: clashes.length, attempts: DRAW_ATTEMPTS }));
  }
  return { ok: true, algorithm: DRAW_ALGORITHM, commitment: drawCommitment(request), assignments, clashes };
}

/** SHA-256 of the canonical text of algorithm, seed, list, places and constraints; the order of the list is no matter. */
export function drawCommitment({ seed, entrants, places, fixed = [], apart = null }: DrawRequest): string {
  const text = canonicalJson({
    algorithm: DRAW_ALGORITHM,
    seed,
    entrants: [...entrants].sort(byId).map(({ id, delegation }) => ({ id, delegation: delegation ?? null })),
    places: places.map(({ batch, station }) => ({ batch, station })),
    fixed: [...fixed].sort(byId).map(({ id, batch, station }) => ({ id, batch, station })),
    apart,
  });
  return sha256Hex(text);
}

/** Replays a draw: algorithm and commitment must be the published ones, and every place must come out again. */
export function replayDraw(
  request: DrawRequest,
  published: Pick<DrawResult, 'algorithm' | 'commitment' | 'assignments'>,
): Outcome<{ assignments: Assignment[] }> {
  const again = drawStations(request);
  if (!again.ok) return again;
  const faults: Violation[] = [];
  if (published.algorithm !== DRAW_ALGORITHM) {
    faults.push(violation('draw.algorithmUnknown', { algorithm: published.algorithm }));
  }
  if (published.commitment !== again.commitment) faults.push(violation('draw.commitmentDiffers'));
  const drawn = new Map(again.assignments.map((assignment) => [assignment.id, placeKey(assignment)]));
  const given = new Map(published.assignments.map((assignment) => [assignment.id, placeKey(assignment)]));
  for (const id of [...new Set([...drawn.keys(), ...given.keys()])].sort()) {
    if (drawn.get(id) !== given.get(id)) faults.push(violation('draw.placeDiffers', { id }));
  }
  return faults.length > 0 ? refuse(faults) : { ok: true, assignments: again.assignments };
}
