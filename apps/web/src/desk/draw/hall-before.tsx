import { useState } from 'react';
import { useLanguage } from '../../lib/language.ts';
import { showClock } from '../controls/moment.ts';
import { useText } from '../words.ts';
import type { DrawView } from '../wire.ts';
import { Commitment } from './commitment.tsx';

interface Props {
  draw: DrawView;
  busy: boolean;
  /** Null for whoever only watches. */
  onDraw: ((word: string) => void) | null;
}

/** Before the draw: the promise stands on the wall, and the hall says its word. */
export function HallBefore({ draw, busy, onDraw }: Props) {
  const t = useText('draw');
  const reader = useLanguage();
  const [word, setWord] = useState('');
  return (
    <>
      <section className="hall-promise" aria-label={t('commitment')}>
        <h2>{t('commitment')}</h2>
        <Commitment value={draw.commitment ?? ''} />
        <p>
          {t('promisedAt', { at: showClock(draw.promisedAt, reader) })}
          <span>{t('entrants', { count: draw.count })}</span>
          <span>{t('places', { count: draw.places.length })}</span>
        </p>
      </section>
      {onDraw ? (
        <form
          className="hall-word"
          onSubmit={(event) => {
            event.preventDefault();
            onDraw(word);
          }}
        >
          <label htmlFor="hall-word">{t('hall.word')}</label>
          <input
            id="hall-word"
            value={word}
            maxLength={100}
            autoComplete="off"
            aria-describedby="hall-word-hint"
            onChange={(event) => setWord(event.target.value)}
          />
          <button type="submit" disabled={busy}>
            {busy ? t('hall.drawing') : t('hall.draw')}
          </button>
          <p id="hall-word-hint">{t('hall.wordHint')}</p>
        </form>
      ) : (
        <p className="hall-wait">{t('hall.wait')}</p>
      )}
    </>
  );
}
