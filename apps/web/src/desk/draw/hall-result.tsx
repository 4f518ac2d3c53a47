import { QRCodeSVG } from 'qrcode.react';
import { useEffect, useState } from 'react';
import { useText } from '../words.ts';
import type { DrawView } from '../wire.ts';
import { Commitment } from './commitment.tsx';

/** One by one, but nobody waits longer than half a minute for the last. */
const STEP_MS = 700;
const WHOLE_MS = 30_000;

function calm(): boolean {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/** How many are shown already; the rest follows in the order of the places. */
function useReveal(count: number, reveal: boolean): { shown: number; all: () => void } {
  const [shown, setShown] = useState(() => (reveal && !calm() ? 0 : count));
  useEffect(() => {
    if (shown >= count) return undefined;
    const timer = setTimeout(() => setShown((before) => before + 1), Math.min(STEP_MS, WHOLE_MS / count));
    return () => clearTimeout(timer);
  }, [shown, count]);
  return { shown, all: () => setShown(count) };
}

export function HallResult({ draw, skill, reveal }: { draw: DrawView; skill: string; reveal: boolean }) {
  const t = useText('draw');
  const assignments = draw.assignments ?? [];
  const { shown, all } = useReveal(assignments.length, reveal);
  const named = new Map(draw.entrants.map((entrant) => [entrant.id, entrant]));
  const batches = [...new Set(assignments.map(({ batch }) => batch))];
  const place = new Map(assignments.map((assignment, index) => [assignment, index]));
  const check = new URL(`/draws/${skill}`, location.origin).href;
  return (
    <>
      {draw.sealed ? (
        <div className="hall-sealed">
          <p>{t('hall.sealed', { count: draw.count })}</p>
          <p>{t('hall.sealedText')}</p>
        </div>
      ) : (
        batches.map((batch) => (
          <section key={batch} aria-label={batches.length > 1 ? batch : t('hall.drawn')}>
            {batches.length > 1 ? <h2 className="hall-batch">{batch}</h2> : null}
            <ol className={`hall-places ${assignments.length > 24 ? 'hall-many' : ''}`}>
              {assignments
                .filter((assignment) => assignment.batch === batch)
                .map((assignment) => {
                  const open = place.get(assignment)! < shown;
                  const entrant = named.get(assignment.id);
                  return (
                    <li key={assignment.station} data-open={open || undefined}>
                      <b>{assignment.station}</b>
                      <span>{open ? (entrant?.name ?? assignment.id) : '\u00a0'}</span>
                      <small>{open ? (entrant?.unit ?? '\u00a0') : '\u00a0'}</small>
                    </li>
                  );
                })}
            </ol>
          </section>
        ))
      )}
      {shown < assignments.length ? (
        <button type="button" className="hall-all" onClick={all}>
          {t('hall.all')}
        </button>
      ) : (
        <section className="hall-proof" aria-label={t('hall.scan')}>
          <QRCodeSVG value={check} size={132} level="M" marginSize={2} title={t('hall.scan')} />
          <dl>
            {draw.commitment ? (
              <>
                <dt>{t('hall.published')}</dt>
                <dd>
                  <Commitment value={draw.commitment} />
                </dd>
              </>
            ) : null}
            {draw.seed ? (
              <>
                <dt>{t('hall.seed')}</dt>
                <dd>
                  <code>{draw.seed}</code>
                </dd>
              </>
            ) : null}
          </dl>
          <p>
            {draw.seed ? t('hall.again') : draw.sealed ? t('sealedNote') : t('method.by-hand')}
            <span>{check}</span>
          </p>
        </section>
      )}
    </>
  );
}
