import { drawCommitment, replayDraw, type DrawRequest } from '@skillstar/rules';
import type { Views } from '../../lib/api-contract.ts';

export type Draw = Views['DrawView'];

export interface Verdict {
  /** The commitment that stood here before the draw is the one of this secret and this list. */
  promised: boolean;
  /** The seed is the secret, and the word of the hall if one was said. */
  seeded: boolean;
  /** Drawn again, every place comes out the same. */
  drawn: boolean;
}

export function requestOf({ entrants, places, fixed, apart }: Draw, seed: string): DrawRequest {
  return {
    seed,
    entrants: entrants.map(({ id, delegation }) => ({ id, delegation })),
    places: places.map(({ batch, station }) => ({ batch, station })),
    fixed: fixed.map(({ id, batch, station }) => ({ id, batch, station })),
    apart: apart && { rule: apart.rule, strength: apart.strength },
  };
}

/** Draws again, here in the reader's own browser, by the rules that drew in the hall. Null: there is nothing to check. */
export function checkDraw(draw: Draw): Verdict | null {
  const { seed, secret, word, commitment, algorithm, assignments } = draw;
  if (seed === null || secret === null || commitment === null || algorithm === null || assignments === null)
    return null;
  const request = requestOf(draw, seed);
  const again = replayDraw(request, { algorithm, commitment: drawCommitment(request), assignments });
  return {
    promised: drawCommitment(requestOf(draw, secret)) === commitment,
    seeded: seed === (word === null ? secret : `${secret}:${word}`),
    drawn: again.ok,
  };
}

/** What `npm run rules -- draw` reads: whoever trusts neither this page nor this browser draws again by himself. */
export function replayFile(draw: Draw): string {
  const request = requestOf(draw, draw.seed!);
  const replay = { algorithm: draw.algorithm, commitment: drawCommitment(request), assignments: draw.assignments };
  return `${JSON.stringify({ ...request, replay }, null, 2)}\n`;
}

/** The same list with the secret alone: its commitment is the one that was published. */
export function promiseFile(draw: Draw): string {
  return `${JSON.stringify(requestOf(draw, draw.secret!), null, 2)}\n`;
}
