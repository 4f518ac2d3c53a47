export interface DrawEntrant {
  id: string;
  delegation?: string | null;
}

/** A workstation in a batch (场次); places of one batch stand beside each other in the order of the list. */
export interface DrawPlace {
  batch: string;
  station: string;
}

export interface Assignment extends DrawPlace {
  id: string;
}

/** What is drawn: everything that the result depends on. */
export interface DrawRequest {
  seed: string;
  entrants: readonly DrawEntrant[];
  places: readonly DrawPlace[];
  /** Places that are given beforehand, not drawn. */
  fixed?: readonly Assignment[];
  /**
   * Same delegation apart: `neighbours` never on neighbouring stations of a batch, `batches` never in one batch.
   * `preferred` takes the draw with the fewest clashes where none is free of them; `required` refuses it.
   */
  apart?: { rule: 'neighbours' | 'batches'; strength: 'required' | 'preferred' } | null;
}

/** Two of one delegation where the rule keeps them apart. */
export interface Clash {
  delegation: string;
  batch: string;
  ids: [string, string];
}

export function placeKey({ batch, station }: DrawPlace): string {
  return JSON.stringify([batch, station]);
}

/** By place (an index of `used`): the other places that it has to differ from. Neighbours are neighbours in `all`. */
export function placesApart(
  all: readonly DrawPlace[],
  used: readonly DrawPlace[],
  apart: DrawRequest['apart'],
): number[][] {
  const links = used.map((): number[] => []);
  if (!apart) return links;
  const indexes = new Map(used.map((place, index) => [placeKey(place), index]));
  const batches = new Map<string, (number | undefined)[]>();
  for (const place of all) {
    const row = batches.get(place.batch) ?? [];
    batches.set(place.batch, row);
    row.push(indexes.get(placeKey(place)));
  }
  for (const row of batches.values()) {
    const present = row.filter((index) => index !== undefined);
    row.forEach((one, at) => {
      if (one === undefined) return;
      const others = apart.rule === 'batches' ? present : [row[at - 1], row[at + 1]];
      links[one] = others.filter((other) => other !== undefined && other !== one) as number[];
    });
  }
  return links;
}
