import { checkDrawByHand, clashesOf } from '../draw/check-draw.ts';
import { drawStations, replayDraw } from '../draw/draw-stations.ts';
import type { DrawPlace } from '../draw/request.ts';
import { refuse } from '../violations.ts';
import { answering, command } from './command.ts';
import { exactly, listOf, name, oneOf, optional, shape, text, type Read } from './read.ts';

const place = shape({ batch: optional(text, '1'), station: name });
const assignment = shape({ id: name, batch: optional(text, '1'), station: name });

const entrant: Read<{ id: string; delegation: string | null }> = (value, field, faults) =>
  typeof value === 'string'
    ? { id: name(value, field, faults), delegation: null }
    : shape({ id: name, delegation: optional(text, null) })(value, field, faults);

const question = {
  seed: optional(text, ''),
  entrants: listOf(entrant),
  fixed: optional(listOf(assignment), []),
  apart: optional(
    exactly({
      rule: optional(oneOf(['neighbours', 'batches'] as const), 'neighbours' as const),
      strength: optional(oneOf(['required', 'preferred'] as const), 'required' as const),
    }),
    null,
  ),
  replay: optional(shape({ algorithm: text, commitment: text, assignments: listOf(assignment) }), null),
  byHand: optional(listOf(assignment), null),
};

const onePlaces = exactly({ ...question, places: listOf(place) });
const grid = exactly({ ...question, batches: optional(listOf(name), ['1']), stations: listOf(name) });

type DrawInput = Omit<ReturnType<typeof onePlaces>, 'places'> & { places: DrawPlace[] };

/** Places one by one, or every station in every batch. */
const drawInput: Read<DrawInput> = (value, field, faults) => {
  if ((value as { places?: unknown } | null)?.places !== undefined) return onePlaces(value, field, faults);
  const { batches, stations, ...asked } = grid(value, field, faults) ?? { batches: [], stations: [] };
  return { ...asked, places: batches.flatMap((batch) => stations.map((station) => ({ batch, station }))) } as DrawInput;
};

/** Draws places; or replays a published draw; or checks one that was made by hand. */
export const drawCommand = command(drawInput, ({ replay, byHand, ...request }) => {
  if (byHand) {
    const faults = checkDrawByHand(request, byHand);
    if (faults.length > 0) return refuse(faults);
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
