import { twice } from '../ranking/tie-keys.ts';
import { violation, type Violation } from '../violations.ts';
import {
  placesApart,
  placeKey,
  type Assignment,
  type Clash,
  type DrawEntrant,
  type DrawPlace,
  type DrawRequest,
} from './request.ts';

/** Every fault of the question itself: no seed, ids or places twice, too few places, fixed places that do not exist. */
export function checkDrawRequest(request: DrawRequest): Violation[] {
  const faults = [...twice(request.entrants), ...placesTwice(request.places)];
  if (request.seed === '') faults.push(violation('draw.seedMissing'));
  if (request.entrants.length > request.places.length) {
    faults.push(violation('draw.tooFewPlaces', { entrants: request.entrants.length, places: request.places.length }));
  }
  return [...faults, ...checkAssignments(request, request.fixed ?? [])];
}

/** Are these places possible: known entrants and places, nobody and no place twice? */
function checkAssignments(request: DrawRequest, assignments: readonly Assignment[]): Violation[] {
  const entrants = new Set(request.entrants.map(({ id }) => id));
  const places = new Set(request.places.map(placeKey));
  const unknown = assignments.flatMap((assignment) => {
    const { id, batch, station } = assignment;
    return [
      ...(entrants.has(id) ? [] : [violation('draw.entrantUnknown', { id })]),
      ...(places.has(placeKey(assignment)) ? [] : [violation('draw.placeUnknown', { batch, station })]),
    ];
  });
  return [...twice(assignments), ...placesTwice(assignments), ...unknown];
}

/** A draw made by hand (slips of paper, balls) is valid when it could have been drawn: the same constraints hold. */
export function checkDrawByHand(request: DrawRequest, assignments: readonly Assignment[]): Violation[] {
  const faults = [...checkDrawRequest({ ...request, seed: 'by hand' }), ...checkAssignments(request, assignments)];
  const given = new Map(assignments.map((assignment) => [assignment.id, placeKey(assignment)]));
  for (const { id } of request.entrants) if (!given.has(id)) faults.push(violation('draw.placeMissing', { id }));
  for (const fixed of request.fixed ?? []) {
    if (given.has(fixed.id) && given.get(fixed.id) !== placeKey(fixed)) {
      faults.push(violation('draw.fixedMoved', { id: fixed.id, batch: fixed.batch, station: fixed.station }));
    }
  }
  if (request.apart?.strength === 'required') {
    for (const { delegation, batch, ids } of clashesOf(request, assignments)) {
      faults.push(violation('draw.sameDelegation', { delegation, batch, one: ids[0], other: ids[1] }));
    }
  }
  return faults;
}

/** Where the rule is broken, in the order of the places. */
export function clashesOf(request: DrawRequest, assignments: readonly Assignment[]): Clash[] {
  const delegations = new Map<string | undefined, DrawEntrant['delegation']>(
    request.entrants.map(({ id, delegation }) => [id, delegation]),
  );
  const taken = new Map(assignments.map((assignment) => [placeKey(assignment), assignment.id]));
  const held = request.places.map((place) => taken.get(placeKey(place)));
  return placesApart(request.places, request.places, request.apart).flatMap((others, first): Clash[] => {
    const delegation = delegations.get(held[first]);
    const { batch } = request.places[first]!;
    const same = others.filter((other) => other > first && delegation && delegations.get(held[other]) === delegation);
    return same.map((other): Clash => ({ delegation: delegation!, batch, ids: [held[first]!, held[other]!] }));
  });
}

function placesTwice(places: readonly DrawPlace[]): Violation[] {
  const seen = new Set<string>();
  return places.flatMap((place) => {
    const again = seen.has(placeKey(place));
    seen.add(placeKey(place));
    return again ? [violation('draw.placeTwice', { batch: place.batch, station: place.station })] : [];
  });
}
