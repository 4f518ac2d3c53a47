import { shuffle, type Generator } from './generator.ts';
import { pairsApart, placeKey, type Assignment, type DrawPlace, type DrawRequest } from './request.ts';

/** Whole shuffles that are tried, each followed by repairing swaps, before the best one is taken. */
export const DRAW_ATTEMPTS = 40;

interface Arrangement {
  ids: string[];
  clashes: number;
}

/**
 * Sorted ids are shuffled into the places that are not fixed. Clashing places are then repaired: in drawn order each
 * tries to swap with every other place, and the first swap that lowers the number of clashes is made, until none
 * does. If clashes are left the next shuffle of the same stream is taken; the attempt with the fewest clashes wins.
 */
export function arrange(request: DrawRequest, next: Generator): Assignment[] {
  const fixed = new Map((request.fixed ?? []).map((assignment) => [placeKey(assignment), assignment.id]));
  const given = new Set(fixed.values());
  const drawn = request.entrants.map(({ id }) => id).filter((id) => !given.has(id));
  drawn.sort();
  const places = usedPlaces(request.places, fixed, drawn.length);
  const board = new Board(request, places, fixed);
  let best = board.attempt(drawn, next);
  for (let attempt = 1; attempt < DRAW_ATTEMPTS && best.clashes > 0; attempt++) {
    const again = board.attempt(drawn, next);
    if (again.clashes < best.clashes) best = again;
  }
  return places.map(({ batch, station }, index) => ({ id: best.ids[index]!, batch, station }));
}

/** Indexes stand for the places that are used; `links` are the places that each has to differ from. */
class Board {
  private readonly fixed: readonly (string | undefined)[];
  private readonly movable: readonly number[];
  private readonly links: readonly number[][];
  private readonly delegations: ReadonlyMap<string, string | null | undefined>;

  constructor(request: DrawRequest, places: readonly DrawPlace[], fixed: ReadonlyMap<string, string>) {
    this.delegations = new Map(request.entrants.map(({ id, delegation }) => [id, delegation]));
    this.fixed = places.map((place) => fixed.get(placeKey(place)));
    this.movable = [...places.keys()].filter((index) => this.fixed[index] === undefined);
    const links = places.map((): number[] => []);
    const used = new Map(places.map((place, index) => [placeKey(place), index]));
    for (const pair of pairsApart(request.places, request.apart)) {
      const [one, other] = pair.map((index) => used.get(placeKey(request.places[index]!)));
      if (one === undefined || other === undefined) continue;
      links[one]!.push(other);
      links[other]!.push(one);
    }
    this.links = links;
  }

  attempt(drawn: readonly string[], next: Generator): Arrangement {
    const order = shuffle(drawn, next);
    const ids = this.fixed.map((id) => id ?? order.shift()!);
    while (this.repair(ids, next));
    return { ids, clashes: ids.reduce((sum, _, index) => sum + this.clashesAt(ids, index), 0) >> 1 };
  }

  /** Makes one improving swap; false when there is none. */
  private repair(ids: string[], next: Generator): boolean {
    const clashing = this.movable.filter((index) => this.clashesAt(ids, index) > 0);
    if (clashing.length === 0) return false;
    const partners = shuffle(this.movable, next);
    for (const one of clashing) {
      for (const other of partners) {
        const before = this.clashesAt(ids, one) + this.clashesAt(ids, other);
        [ids[one], ids[other]] = [ids[other]!, ids[one]!];
        if (this.clashesAt(ids, one) + this.clashesAt(ids, other) < before) return true;
        [ids[one], ids[other]] = [ids[other]!, ids[one]!];
      }
    }
    return false;
  }

  private clashesAt(ids: readonly string[], index: number): number {
    const delegation = this.delegations.get(ids[index]!);
    if (!delegation) return 0;
    return this.links[index]!.filter((other) => this.delegations.get(ids[other]!) === delegation).length;
  }
}

/** With more places than entrants the first places of every batch are used, and the batches are filled evenly. */
function usedPlaces(places: readonly DrawPlace[], fixed: ReadonlyMap<string, string>, drawn: number): DrawPlace[] {
  const chosen = new Set(fixed.keys());
  const batches = new Map<string, DrawPlace[]>();
  for (const place of places) batches.set(place.batch, [...(batches.get(place.batch) ?? []), place]);
  for (let left = drawn; left > 0; left--) {
    const open = [...batches.values()]
      .map((batch) => ({ taken: batch.filter((place) => chosen.has(placeKey(place))).length, batch }))
      .filter(({ taken, batch }) => taken < batch.length)
      .sort((a, b) => a.taken - b.taken);
    chosen.add(placeKey(open[0]!.batch.find((place) => !chosen.has(placeKey(place)))!));
  }
  return places.filter((place) => chosen.has(placeKey(place)));
}
