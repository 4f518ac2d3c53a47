import { Banner } from '@skillstar/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useCompetition } from '../competitions/use-competition.ts';
import { Loaded } from '../controls/loaded.tsx';
import { Page } from '../controls/page.tsx';
import { useList } from '../data/queries.ts';
import { useMay } from '../session/me.ts';
import { useText } from '../words.ts';
import { BoardControl } from './board-control.tsx';
import { BoardPreview } from './board-preview.tsx';
import { BoardRail } from './board-rail.tsx';
import { NewBoard } from './new-board.tsx';

/** Which board shows what to whom; beside it the board itself, alive. */
export function BoardsPage() {
  const t = useText('boards');
  const may = useMay();
  const { id: competition, name, query } = useCompetition();
  const list = useList('/competitions/{competition}/boards', { path: { competition } });
  const [chosen, setChosen] = useState<string | null>(null);
  const [adding, setAdding] = useState(false);
  return (
    <Page
      context={name}
      title={t('title')}
      note={t('note')}
      actions={may('board.control') ? <Button onClick={() => setAdding(true)}>{t('add')}</Button> : null}
    >
      {query.data?.status === 'draft' ? (
        <Banner tone="accent" title={t('draft')} action={<Link to={`/c/${competition}`}>{t('toOverview')}</Link>}>
          {t('draftText')}
        </Banner>
      ) : null}
      <Loaded query={list}>
        {(boards) => {
          const board = boards.find(({ id }) => id === chosen) ?? boards[0];
          return (
            <div className="boards">
              <BoardRail boards={boards} chosen={board?.id ?? null} onChoose={setChosen} />
              {board ? (
                <div key={board.id} className="stack">
                  <BoardControl board={board} manage={may('board.control')} />
                  <BoardPreview board={board} />
                </div>
              ) : null}
            </div>
          );
        }}
      </Loaded>
      {adding ? <NewBoard competition={competition} boards={list.data ?? []} onClose={() => setAdding(false)} /> : null}
    </Page>
  );
}
