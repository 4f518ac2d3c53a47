/** One query on the connection at hand. */
export type Ask = <T extends object>(text: string, values?: unknown[]) => Promise<T[]>;

/**
 * Something that an installation knows of itself and that must come out equal from a restored copy, beside the rows:
 * it is written into the manifest, so that a copy can also be compared with what people noted elsewhere.
 */
export interface Fact {
  name: string;
  read(ask: Ask): Promise<unknown>;
}

/** The hash of the last sealed block: against a head kept elsewhere, a cut or rewritten trail is found. */
export const CHAIN_HEAD: Fact = {
  name: 'head',
  read: async (ask) => {
    const [last] = await ask<{ n: string; hash: string }>('select n, hash from block order by n desc limit 1');
    return last ?? null;
  },
};
