import { ConnectionState } from '@skillstar/ui';
import { Segmented } from 'antd';
import { useCallback, useState } from 'react';
import { useAge, useBoard } from '../../lib/use-board.ts';
import { call } from '../data/call.ts';
import { useMay } from '../session/me.ts';
import { useText } from '../words.ts';
import type { BoardView } from '../wire.ts';
import { BoardTable } from './board-table.tsx';

type Audience = 'public' | 'staff';

/** The board as staff see it, or as the audience sees it now. */
export function BoardPreview({ board }: { board: BoardView }) {
  const t = useText('boards');
  const may = useMay();
  const staff = may('board.staff');
  const [audience, setAudience] = useState<Audience>(staff ? 'staff' : 'public');
  return (
    <section className="board-preview" aria-label={t('preview')}>
      <div className="panel-head">
        <h2>{t('preview')}</h2>
        {staff ? (
          <Segmented<Audience>
            size="small"
            aria-label={t('preview')}
            value={audience}
            onChange={setAudience}
            options={[
              { value: 'staff', label: t('asStaff') },
              { value: 'public', label: t('asAudience') },
            ]}
          />
        ) : null}
      </div>
      {audience === 'staff' ? (
        <StaffBoard key="staff" board={board.id} />
      ) : (
        <PublicBoard key="public" board={board.id} />
      )}
    </section>
  );
}

function StaffBoard({ board }: { board: string }) {
  const ticket = useCallback(
    async () => (await call('POST', '/live/tickets', { body: { board, audience: 'staff' } })).ticket,
    [board],
  );
  return <Live live={useBoard(board, { audience: 'staff', ticket })} />;
}

function PublicBoard({ board }: { board: string }) {
  return <Live live={useBoard(board)} />;
}

function Live({ live }: { live: ReturnType<typeof useBoard> }) {
  const t = useText('boards');
  const age = useAge(live.heardAt);
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
