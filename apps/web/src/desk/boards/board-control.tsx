import { COUNTS, VISIBILITIES, type Counts, type Visibility } from '@skillstar/contract';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { localName, useLanguage } from '../../lib/language.ts';
import { inARow } from '../controls/listing.ts';
import { showMoment } from '../controls/moment.ts';
import { useText } from '../words.ts';
import type { BoardView } from '../wire.ts';
import { BoardDecision } from './board-decision.tsx';

/** The board's two switches. Nothing happens before the confirmation has said what the audience will see. */
export function BoardControl({ board, manage }: { board: BoardView; manage: boolean }) {
  const t = useText('boards');
  const reader = useLanguage();
  const [wanted, setWanted] = useState<{ visibility?: Visibility; counts?: Counts }>({});
  // the board may change meanwhile under somebody else's hand: what was not touched here follows it
  const { visibility = board.visibility, counts = board.counts } = wanted;
  const [deciding, setDeciding] = useState(false);
  const changed = visibility !== board.visibility || counts !== board.counts;
  const name = localName({ name: board.title, nameEn: board.titleEn }, reader);
  return (
    <section className="board-control" aria-label={name}>
      <div className="board-control-head">
        <h2>{name}</h2>
        <p className="quiet">
          {t('since', { state: t(`visibility.${board.visibility}`), at: showMoment(board.since, reader) })}
        </p>
      </div>
      <div className="board-switches">
        <div>
          <p id="visibility-label">{t('visibilityLabel')}</p>
          <Segmented<Visibility>
            aria-labelledby="visibility-label"
            disabled={!manage}
            value={visibility}
            onChange={(next) => setWanted({ ...wanted, visibility: next })}
            options={VISIBILITIES.map((value) => ({ value, label: t(`visibility.${value}`) }))}
          />
        </div>
        <div>
          <p id="counts-label">{t('countsLabel')}</p>
          <Segmented<Counts>
            aria-labelledby="counts-label"
            disabled={!manage}
            value={counts}
            onChange={(next) => setWanted({ ...wanted, counts: next })}
            options={COUNTS.map((value) => ({ value, label: t(`counts.${value}`) }))}
          />
        </div>
        {manage ? (
          <Button type="primary" disabled={!changed} onClick={() => setDeciding(true)}>
            {t('apply')}
          </Button>
        ) : null}
      </div>
      <p className="board-sees" aria-live="polite">
        <strong>{changed ? t('willSee') : t('sees')}</strong>
        {inARow(['', t(`effect.${visibility}`), t(`countsEffect.${counts}`)], reader)}
      </p>
      {deciding ? (
        <BoardDecision board={board} visibility={visibility} counts={counts} onClose={() => setDeciding(false)} />
      ) : null}
    </section>
  );
}
