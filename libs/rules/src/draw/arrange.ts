import { shuffle, type Generator } from './generator.ts';
import { byId, byText } from '../ranking/standings.ts';
import { placeKey, placesApart, type Assignment, type DrawPlace, type DrawRequest } from './request.ts';

/** Whole shuffles that are tried, each followed by repairing swaps, before the best one is taken. */
export const DRAW_ATTEMPTS = 40;
/** Swaps within one attempt that neither help nor harm: they lead out of a corner. */
const SIDEWAYS = 300;

/** A delegation with more members than places that are apart from each other, as far as places alone can tell. */
export interface Crowded {
  delegation: string;
  members: number;
  most: number;
}

interface Arrangement {
  /** By place: the number of an entrant in the sorted list. */
  who: number[];
  clashes: number;
}

/**
 * Sorted ids are shuffled into the places that are not fixed. Clashing places are then repaired: in their order each
 * tries to swap with every other place, and the first swap that lowers the number of clashes is made; where none does,
 * the first that keeps it. If clashes are left the next shuffle of the same stream is taken; the attempt with the fewest
 * clashes wins, and no attempt follows one that has as few as there can be.
 */
export function arrange(request: DrawRequest, next: Generator): { assignments: Assignment[]; crowded: Crowded[] } {
  const fixed = new Map((request.fixed ?? []).map((assignment) => [placeKey(assignment), assignment.id]));
  const board = new Board(request, fixed);
  const crowded = board.crowded();
  if (crowded.length > 0 && request.apart?.strength === 'required') return { assignments: [], crowded };
  const least = crowded.reduce((sum, { members, most }) => sum + members - most, 0);
  let best = board.attempt(next);
  for (let attempt = 1; attempt < DRAW_ATTEMPTS && best.clashes > least; attempt++) {
    const again = board.attempt(next);
    if (again.clashes < best.clashes) best = again;
  }
  return { assignments: board.assignments(best), crowded };
}

/** Indexes stand for the places that are used; `links` are the places that each has to differ from. */
class Board {
  private readonly ids: readonly string[];
  private readonly drawn: readonly number[];
  private readonly places: readonly DrawPlace[];
  private readonly fixed: readonly (number | undefined)[];
  private readonly movable: readonly number[];
  private readonly links: readonly number[][];
  /** By entrant, null for whoever has none. */
  private readonly delegations: readonly (string | null)[];

  constructor({ entrants, places, apart }: DrawRequest, fixed: ReadonlyMap<string, string>) {
    const sorted = [...entrants].sort(byId);
    this.ids = sorted.map(({ id }) => id);
    this.delegations = sorted.map(({ delegation }) => delegation || null);
    const given = new Set(fixed.values());
    this.drawn = [...this.ids.keys()].filter((who) => !given.has(this.ids[who]!));
    this.places = usedPlaces(places, fixed, this.drawn.length);
    const entrantOf = new Map<string | undefined, number>(this.ids.map((id, who) => [id, who]));
    this.fixed = this.places.map((place) => entrantOf.get(fixed.get(placeKey(place))));
    this.movable = [...this.places.keys()].filter((index) => this.fixed[index] === undefined);
    this.links = placesApart(places, this.places, apart);
  }

  /** In one batch, or on one row of stations, only so many places are apart from each other: the rest must clash. */
  crowded(): Crowded[] {
    const apart = new Set<number>();
    this.links.forEach((others, index) => {
      if (!others.some((other) => apart.has(other))) apart.add(index);
    });
    const members = new Map<string, number>();
    for (const delegation of this.delegations) {
      if (delegation) members.set(delegation, (members.get(delegation) ?? 0) + 1);
    }
    return [...members]
      .map(([delegation, count]) => ({ delegation, members: count, most: apart.size }))
      .filter(({ members: count, most }) => count > most)
      .sort((a, b) => byText(a.delegation, b.delegation));
  }

  attempt(next: Generator): Arrangement {
    const order = shuffle(this.drawn, next);
    let given = 0;
    const who = this.fixed.map((entrant) => entrant ?? order[given++]!);
    for (let sideways = 0; sideways < SIDEWAYS;) {
      const change = this.repair(who, next);
      if (change === null) break;
      if (change === 0) sideways += 1;
    }
    return { who, clashes: who.reduce((sum, _, index) => sum + this.clashesAt(who, index), 0) >> 1 };
  }

  assignments({ who }: Arrangement): Assignment[] {
    return this.places.map(({ batch, station }, index) => ({ id: this.ids[who[index]!]!, batch, station }));
  }

  /** Makes the first swap that lowers the number of clashes, else the first that keeps it; null when there is none. */
  private repair(who: number[], next: Generator): number | null {
    const clashing = this.movable.filter((index) => this.clashesAt(who, index) > 0);
    if (clashing.length === 0) return null;
    const partners = shuffle(this.movable, next);
    let equal: [number, number] | null = null;
    for (const one of clashing) {
      for (const other of partners) {
        if (this.delegations[who[one]!] === this.delegations[who[other]!]) continue;
        const before = this.clashesAt(who, one) + this.clashesAt(who, other);
        swap(who, one, other);
        const change = this.clashesAt(who, one) + this.clashesAt(who, other) - before;
        if (change < 0) return change;
        swap(who, one, other);
        if (change === 0) equal ??= [one, other];
      }
    }
    if (equal) swap(who, ...equal);
    return equal && 0;
  }

  private clashesAt(who: readonly number[], index: number): number {
    const delegation = this.delegations[who[index]!]!;
    if (delegation === null) return 0;
    let clashes = 0;
    for (const other of this.links[index]!) if (this.delegations[who[other]!] === delegation) clashes += 1;
    return clashes;
  }
}

function swap(who: number[], one: number, other: number): void {
  [who[one], who[other]] = [who[other]!, who[one]!];
}

/** With more places than entrants the first places of every batch are used, and the batches are filled evenly. */
export function usedPlaces(
  places: readonly DrawPlace[],
  fixed: ReadonlyMap<string, string>,
  drawn: number,
): DrawPlace[] {
  const batches = new Map<string, { taken: number; free: DrawPlace[] }>();
  for (const place of places) {
    const batch = batches.get(place.batch) ?? { taken: 0, free: [] };
    batches.set(place.batch, batch);
    if (fixed.has(placeKey(place))) batch.taken += 1;
    else batch.free.push(place);
  }
  const chosen = new Set(fixed.keys());
  const open = [...batches.values()].map((batch) => ({ ...batch, free: batch.free.reverse() }));
  for (let left = drawn; left > 0; left--) {
    let emptiest: (typeof open)[number] | null = null;
    for (const batch of open) {
      if (batch.free.length > 0 && (emptiest === null || batch.taken < emptiest.taken)) emptiest = batch;
    }
    emptiest!.taken += 1;
    chosen.add(placeKey(emptiest!.free.pop()!));
  }
  return places.filter((place) => chosen.has(placeKey(place)));
}
