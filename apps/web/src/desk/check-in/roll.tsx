import { useState } from 'react';
import { useLanguage } from '../../lib/language.ts';
import { showMoment } from '../controls/moment.ts';
import { useText } from '../words.ts';
import type { CheckInView } from '../wire.ts';

/** A phone draws some hundred lines at once; whoever is not among them is searched for. */
const MOST = 200;

/** Who is still missing first, then who has come. Searched by name, unit or delegation. */
export function Roll({ rows, onChoose }: { rows: CheckInView[]; onChoose: (card: CheckInView) => void }) {
  const t = useText('checkIn');
  const reader = useLanguage();
  const [wanted, setWanted] = useState('');
  const words = wanted.trim().toLowerCase();
  const found = rows
    .filter((row) =>
      [row.name, row.unit, row.delegation, row.number].some((text) => text?.toLowerCase().includes(words)),
    )
    .sort((a, b) => Number(a.presentAt !== null) - Number(b.presentAt !== null));
  return (
    <section className="roll" aria-label={t('roll')}>
      <label htmlFor="roll-search">{t('search')}</label>
      <input id="roll-search" type="search" value={wanted} onChange={(event) => setWanted(event.target.value)} />
      {found.length === 0 ? <p className="scanner-note">{t('nobody')}</p> : null}
      <ul>
        {found.slice(0, MOST).map((row) => (
          <li key={row.competitor}>
            <button type="button" onClick={() => onChoose(row)} data-here={row.presentAt !== null || undefined}>
              <span>
                <b>{row.name}</b>
                <small>
                  {row.skill} · {row.delegation}
                </small>
              </span>
              <em>{row.presentAt ? t('here', { at: showMoment(row.presentAt, reader) }) : t('missing')}</em>
            </button>
          </li>
        ))}
      </ul>
      {found.length > MOST ? <p className="scanner-note">{t('more', { count: found.length - MOST })}</p> : null}
    </section>
  );
}
