import {
  boardHash,
  type BoardChange,
  type BoardHeadMessage,
  type BoardRow,
  type BoardSnapshot,
} from '@skillstar/contract';

export type Step = 'applied' | 'ignored' | 'refetch';

/** A screen's copy of a board: the protocol of design §4 in its shortest form. */
export class BoardCopy {
  readonly rows = new Map<string, BoardRow>();
  readonly board: string;
  readonly epoch: string;
  seq: number;
  hash: string;
  head: BoardSnapshot['head'];

  constructor(snapshot: BoardSnapshot) {
    for (const row of snapshot.rows) this.rows.set(row.id, row);
    ({ board: this.board, epoch: this.epoch, seq: this.seq, hash: this.hash, head: this.head } = snapshot);
  }

  apply(change: BoardChange): Step {
    if (change.epoch !== this.epoch) return 'refetch';
    if (this.seq >= change.seq) return 'ignored';
    if (this.seq < change.base) return 'refetch';
    for (const row of change.upsert) this.rows.set(row.id, row);
    for (const id of change.remove) this.rows.delete(id);
    this.seq = change.seq;
    this.hash = change.hash;
    this.head = change.head ?? this.head;
    return this.isSound ? 'applied' : 'refetch';
  }

  compare(head: BoardHeadMessage): Step {
    return head.epoch === this.epoch && head.seq === this.seq && head.hash === this.hash ? 'ignored' : 'refetch';
  }

  get isSound(): boolean {
    return boardHash([...this.rows.values()]) === this.hash;
  }
}
