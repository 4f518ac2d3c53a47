import { checkDrawByHand, clashesOf } from '../draw/check-draw.ts';
import { drawStations, replayDraw } from '../draw/draw-stations.ts';
import type { DrawPlace } from '../draw/request.ts';
import { refuse } from '../violations.ts';
import { answering, command } from './command.ts';
import { listOf, name, oneOf, optional, shape, text, type Read } from './read.ts';

const place = shape({ batch: optional(text, '1'), station: name });
const assignment = shape({ id: name, batch: optional(text, '1'), station: name });

/** Places one by one, or every station in every batch. */
const places: Read<DrawPlace[]> = (value, field, faults) => {
  const given = value as { places?: unknown };
  if (given.places !== undefined) return listOf(place)(given.places, 'places', faults);
  const grid = shape({ batches: optional(listOf(name), ['1']), stations: listOf(name) })(value, field, faults);
  return grid.batches.flatMap((batch) => grid.stations.map((station) => ({ batch, station })));
};

const entrant: Read<{ id: string; delegation: string | null }> = (value, field, faults) =>
  typeof value === 'string'
    ? { id: value, delegation: null }
    : shape({ id: name, delegation: optional(text, null) })(value, field, faults);

const question = shape({
  seed: optional(text, ''),
  entrants: listOf(entrant),
  fixed: optional(listOf(assignment), []),
  apart: optional(
    shape({
      rule: optional(oneOf(['neighbours', 'batches'] as const), 'neighbours' as const),
      strength: optional(oneOf(['required', 'preferred'] as const), 'required' as const),
    }),
    null,
  ),
  replay: optional(shape({ algorithm: text, commitment: text, assignments: listOf(assignment) }), null),
  byHand: optional(listOf(assignment), null),
});

const drawInput: Read<ReturnType<typeof question> & { places: DrawPlace[] }> = (value, field, faults) => {
  const asked = question(value, field, faults);
  return asked && { ...asked, places: places(value, field, faults) };
};

/** Draws places; or replays a published draw; or checks one that was made by hand. */
export const drawCommand = command(drawInput, ({ replay, byHand, ...request }) => {
  if (byHand) {
    const faults = checkDrawByHand(request, byHand);
    if (faults.length > 0) return refuse(...faults);
    return { ok: true, answer: { valid: true, clashes: clashesOf(request, byHand) } };
  }
  if (replay) return answering(replayDraw(request, replay), ({ assignments }) => ({ replayed: true, assignments }));
  return answering(drawStations(request), ({ algorithm, commitment, assignments, clashes }) => ({
    algorithm,
    commitment,
    assignments,
    clashes,
  }));
});
