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

/** Every pair of places (by index, the first first) that the rule keeps apart. */
export function pairsApart(places: readonly DrawPlace[], apart: DrawRequest['apart']): [number, number][] {
  const batches = new Map<string, number[]>();
  places.forEach(({ batch }, index) => batches.set(batch, [...(batches.get(batch) ?? []), index]));
  if (!apart) return [];
  return [...batches.values()].flatMap((indexes) =>
    indexes.flatMap((one, at) => {
      const others = apart.rule === 'neighbours' ? indexes.slice(at + 1, at + 2) : indexes.slice(at + 1);
      return others.map((other): [number, number] => [one, other]);
    }),
  );
}
