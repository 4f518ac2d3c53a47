import type { Fact } from '../platform/backup/facts.ts';

/** Every view of every board: what a restored copy must show, to the byte, before it begins another history. */
export const BOARD_STATES: Fact = {
  name: 'boards',
  read: (ask) =>
    ask('select board_id as board, audience, epoch, seq, hash from board_state order by board_id, audience'),
};
