import type { BoardHead } from '@skillstar/contract';
import { ConnectionState, Star } from '@skillstar/ui';
import { boardTitle } from '../lib/board-rows.ts';
import type { Connection } from '../lib/connection.ts';
import { localName, useLanguage } from '../lib/language.ts';
import { serverTime } from '../lib/server-clock.ts';
import { clockTime } from '../lib/times.ts';
import { useT } from './words.ts';

export interface StageHeaderProps {
  head: BoardHead;
  connection: Connection;
  heardAt: number | null;
  /** A screen with a key sees the board as it is: what the public may see is not its news. */
  keyed: boolean;
}

export function StageHeader({ head, connection, heardAt, keyed }: StageHeaderProps) {
  const t = useT();
  const reader = useLanguage();
  const lost = connection === 'stale' || connection === 'offline';
  const state = keyed ? 'open' : head.state;
  const words = lost
    ? heardAt === null
      ? t('holding.waiting')
      : t('stopped', { time: clockTime(new Date(serverTime(heardAt)).toISOString(), reader) })
    : state === 'frozen'
      ? `${t('frozen')}${head.since ? ` · ${clockTime(head.since, reader)}` : ''}`
      : t(`shared.state.${state}`);
  return (
    <header className="stage-header">
      <Star size={92} />
      <div>
        <p>{localName(head.competition, reader)}</p>
        <h1>{boardTitle(head, reader)}</h1>
      </div>
      <div className="stage-state">
        <ConnectionState connection={lost ? 'stale' : state === 'open' ? connection : 'connecting'} words={words} />
        {head.progress ? <span>{t('shared.board.progress', { ...head.progress })}</span> : null}
      </div>
    </header>
  );
}
