import { ConnectionState } from '@skillstar/ui';
import { Segmented } from 'antd';
import { useCallback, useState } from 'react';
import { useLanguage } from '../../lib/language.ts';
import { useAge, useBoard } from '../../lib/use-board.ts';
import { showAgo } from '../controls/moment.ts';
import { call } from '../data/call.ts';
import { useMay } from '../session/me.ts';
import { useText } from '../words.ts';
import type { BoardView } from '../wire.ts';
import { BoardTable } from './board-table.tsx';

type Inner = 'staff' | 'stage';
type Audience = 'public' | Inner;

/** The board as it stands (to a director, what the stage's screens get), or as the audience sees it now. */
export function BoardPreview({ board }: { board: BoardView }) {
  const t = useText('boards');
  const may = useMay();
  const inner: Inner | null = may('board.staff') ? 'staff' : may('board.stage') ? 'stage' : null;
  const [audience, setAudience] = useState<Audience>(inner ?? 'public');
  return (
    <section className="board-preview" aria-label={t('preview')}>
      <div className="panel-head">
        <h2>{t('preview')}</h2>
        {inner ? (
          <Segmented<Audience>
            size="small"
            aria-label={t('preview')}
            value={audience}
            onChange={setAudience}
            options={[
              { value: inner, label: t(inner === 'staff' ? 'asStaff' : 'asStage') },
              { value: 'public', label: t('asAudience') },
            ]}
          />
        ) : null}
      </div>
      {audience === 'public' ? <PublicBoard board={board.id} /> : <InnerBoard board={board.id} audience={audience} />}
    </section>
  );
}

function InnerBoard({ board, audience }: { board: string; audience: Inner }) {
  const ticket = useCallback(
    async () => (await call('POST', '/live/tickets', { body: { board, audience } })).ticket,
    [board, audience],
  );
  return <Live live={useBoard(board, { audience, ticket })} />;
}

function PublicBoard({ board }: { board: string }) {
  return <Live live={useBoard(board)} />;
}

function Live({ live }: { live: ReturnType<typeof useBoard> }) {
  const t = useText('boards');
  const reader = useLanguage();
  // told anew each second
  const age = useAge(live.heardAt) === null ? null : showAgo(new Date(live.heardAt!).toISOString(), reader);
  return (
    <>
      <p className="board-live">
        <ConnectionState connection={live.connection} words={t(`connection.${live.connection}`)} />
        {age === null ? null : <span className="faint">{t('age', { age })}</span>}
        {live.head?.progress ? (
          <span className="faint">{t('progress', { done: live.head.progress.done, of: live.head.progress.of })}</span>
        ) : null}
      </p>
      <BoardTable head={live.head} rows={live.rows} problem={live.error} />
    </>
  );
}
