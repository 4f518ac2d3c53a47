import type { BoardHead, BoardRow } from '@skillstar/contract';
import { formatMark } from '@skillstar/rules';
import { boardTitle, delegationName, rowName, tiedRanks } from '../../lib/board-rows.ts';
import { localName, type Language } from '../../lib/language.ts';
import { momentWords } from '../../lib/times.ts';
import type { T } from '../words.ts';

export interface CardRow {
  rank: number;
  tied: string;
  name: string;
  under: string;
  total: string;
  note: string;
}

/** What a picture of a board says, and of which moment; nothing that the page does not show. */
export interface ShareCard {
  product: string;
  competition: string;
  title: string;
  state: string;
  moment: string;
  /** Whom the reader follows, in front of the first three; without one the first five. */
  mine: CardRow | null;
  rows: CardRow[];
  scan: string;
  caution: string;
}

export interface Shown {
  head: BoardHead;
  rows: readonly BoardRow[];
  /** The rows that the reader follows. */
  mine: readonly BoardRow[];
  /** When the server last confirmed it, in the server's time, ms. */
  at: number;
}

/** Null while the board has nothing to be proud of: hidden, or nobody ranked. */
export function shareCard({ head, rows, mine: followed, at }: Shown, reader: Language, t: T): ShareCard | null {
  const ranked = rows.filter((row) => row.rank !== null);
  if (!ranked.length) return null;
  const tied = tiedRanks(rows);
  const say = (row: BoardRow): CardRow => ({
    rank: row.rank!,
    tied: tied.has(row.rank!) ? t('shared.board.tied') : '',
    name: rowName(row, reader),
    under: [delegationName(row, reader), row.name === null ? null : row.code].filter(Boolean).join('  '),
    total: row.total === null ? '' : formatMark(row.total),
    note:
      row.total !== null && row.progress !== null && row.progress < 100
        ? t('shared.board.marked', { percent: row.progress })
        : '',
  });
  const mine = followed.find((row) => row.rank !== null);
  const progress = head.progress ? ` · ${t('shared.board.progress', { ...head.progress })}` : '';
  return {
    product: t('shared.product'),
    competition: localName(head.competition, reader),
    title: boardTitle(head, reader),
    state: t(`shared.state.${head.state}`) + progress,
    moment: t('share.moment', { moment: momentWords(at, reader) }),
    mine: mine ? say(mine) : null,
    rows: ranked.slice(0, mine ? 3 : 5).map(say),
    scan: t('share.scan'),
    caution: t('share.caution'),
  };
}

/** The same in one line, for whoever cannot see the picture. */
export function cardWords({ title, moment, mine, rows }: ShareCard): string {
  const line = ({ rank, name, total }: CardRow) => `${rank} ${name} ${total}`.trim();
  return [title, ...(mine ? [line(mine)] : []), ...rows.map(line), moment].join(' · ');
}
