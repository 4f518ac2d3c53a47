import type { CSSProperties } from 'react';
import { formatMark } from '@skillstar/rules';
import { ConnectionState } from '@skillstar/ui';
import type { Connection } from '../lib/connection.ts';
import { localName, useLanguage } from '../lib/language.ts';
import { boardTitle } from '../lib/board-rows.ts';
import { Heading } from './heading.tsx';
import { ShareButton } from './share/share-button.tsx';
import type { Shown } from './share/share-card.ts';
import { useT } from './words.ts';

export interface BoardHeaderProps extends Shown {
  connection: Connection;
  age: string;
}

export function BoardHeader({ connection, age, ...shown }: BoardHeaderProps) {
  const { head } = shown;
  const t = useT();
  const reader = useLanguage();
  const title = boardTitle(head, reader);
  const { progress } = head;
  // a board that stands still is connected, but not "live"
  const still = head.state === 'frozen' || head.state === 'hidden';
  const words =
    connection === 'live' && still
      ? t('shared.connection.connected')
      : `${t(`shared.connection.${connection}`)} · ${age}`;
  return (
    <>
      <p className="board-competition">{localName(head.competition, reader)}</p>
      <Heading>{title}</Heading>
      <div className="board-state">
        <ConnectionState connection={connection} words={words} />
        <ShareButton title={`${title} · ${localName(head.competition, reader)}`} {...shown} />
      </div>
      <p className="board-facts" hidden={head.state === 'hidden'}>
        {progress ? <span>{t('shared.board.progress', { ...progress })}</span> : null}
        {head.kind === 'skill' && head.total > 0 ? (
          <span>{t('shared.board.upTo', { total: formatMark(head.total) })}</span>
        ) : null}
        <span>{t(`shared.board.counts.${head.counts}`)}</span>
      </p>
      {progress && progress.of > 0 ? (
        <div className="progress" aria-hidden="true">
          <span style={{ '--done': progress.done / progress.of } as CSSProperties} />
        </div>
      ) : null}
    </>
  );
}
