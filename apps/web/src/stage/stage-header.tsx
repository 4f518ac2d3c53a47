import type { BoardHead } from '@skillstar/contract';
import { ConnectionState, Star } from '@skillstar/ui';
import { boardTitle } from '../lib/board-rows.ts';
import type { Connection } from '../lib/connection.ts';
import { localName, useLanguage } from '../lib/language.ts';
import { clockTime } from '../lib/times.ts';
import { useT } from './words.ts';

export interface StageHeaderProps {
  head: BoardHead;
  connection: Connection;
  heardAt: number | null;
}

export function StageHeader({ head, connection, heardAt }: StageHeaderProps) {
  const t = useT();
  const reader = useLanguage();
  const lost = connection === 'stale' || connection === 'offline';
  const state = lost
    ? heardAt === null
      ? t('holding.waiting')
      : t('stopped', { time: clockTime(new Date(heardAt).toISOString(), reader) })
    : head.state === 'frozen'
      ? `${t('frozen')}${head.since ? ` · ${clockTime(head.since, reader)}` : ''}`
      : t(`shared.state.${head.state}`);
  return (
    <header className="stage-header">
      <Star size={92} />
      <div>
        <p>{localName(head.competition, reader)}</p>
        <h1>{boardTitle(head, reader)}</h1>
      </div>
      <div className="stage-state">
        <ConnectionState
          connection={lost ? 'stale' : head.state === 'open' ? connection : 'connecting'}
          words={state}
        />
        {head.progress ? <span>{t('shared.board.progress', { ...head.progress })}</span> : null}
      </div>
    </header>
  );
}
