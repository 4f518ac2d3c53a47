import { rankByKeys } from '../ranking/tie-keys.ts';
import { answering, command } from './command.ts';
import { exactly, listOf, mark, name, nullable, shape } from './read.ts';
import { keys, status, tieKeys } from './shapes.ts';

export const rankInput = exactly({
  competitors: listOf(shape({ id: name, total: nullable(mark), keys, status })),
  tieKeys,
});

/** Ranks by total and tie keys. */
export const rankCommand = command(rankInput, ({ competitors, tieKeys: ordered }) =>
  answering(rankByKeys(competitors, ordered), ({ competitors: ranked }) => ({ competitors: ranked })),
);
