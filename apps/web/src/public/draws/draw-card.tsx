import { StatusDot } from '@skillstar/ui';
import { useMemo, useState } from 'react';
import { useLanguage } from '../../lib/language.ts';
import { momentWords } from '../../lib/times.ts';
import { checkDraw, promiseFile, replayFile, type Draw } from './check-draw.ts';
import { useDrawWords } from './words.ts';

const TONES = { promised: 'waiting', drawn: 'confirmed', replaced: 'faint', 'set-aside': 'faint' } as const;

export function DrawCard({ draw }: { draw: Draw }) {
  const t = useDrawWords();
  const reader = useLanguage();
  const at = (iso: string) => momentWords(Date.parse(iso), reader);
  return (
    <section className="draw-card" aria-label={t(`kind.${draw.kind}`)}>
      <header>
        <h2>{t(`kind.${draw.kind}`)}</h2>
        <StatusDot tone={TONES[draw.status]}>{t(`status.${draw.status}`)}</StatusDot>
      </header>
      <dl>
        {draw.commitment ? (
          <>
            <dt>{t('promised', { at: at(draw.promisedAt) })}</dt>
            <dd>
              <Fingerprint value={draw.commitment} />
            </dd>
          </>
        ) : (
          <>
            <dt>{t('by-hand')}</dt>
            <dd>{t('byHandText')}</dd>
          </>
        )}
        {draw.drawnAt ? (
          <>
            <dt>{t('drawn', { at: at(draw.drawnAt) })}</dt>
            <dd>{draw.word === null ? t('noWord') : t('word', { word: draw.word })}</dd>
          </>
        ) : null}
        {draw.seed ? (
          <>
            <dt>{t('seed')}</dt>
            <dd>
              <code>{draw.seed}</code>
            </dd>
          </>
        ) : null}
        <dt>{t('takesPart')}</dt>
        <dd>{t('sizes', { entrants: draw.count, places: draw.places.length })}</dd>
      </dl>
      {draw.sealed ? <p className="draw-note">{t('sealed')}</p> : null}
      {draw.status === 'promised' && !draw.sealed ? <p className="draw-note">{t('waiting')}</p> : null}
      <Proof draw={draw} />
      {draw.assignments ? <Result draw={draw} /> : null}
    </section>
  );
}

/** In groups of four, as people compare it. */
function Fingerprint({ value }: { value: string }) {
  return <code className="fingerprint">{(value.match(/.{1,4}/g) ?? []).join(' ')}</code>;
}

function Proof({ draw }: { draw: Draw }) {
  const t = useDrawWords();
  const verdict = useMemo(() => checkDraw(draw), [draw]);
  if (!verdict) return null;
  const holds = verdict.promised && verdict.seeded && verdict.drawn;
  return (
    <div className={`draw-proof ${holds ? 'draw-holds' : 'draw-fails'}`} role="status">
      <p>
        <strong>{holds ? t('holds') : t('fails')}</strong>
      </p>
      <ul>
        {(['promised', 'seeded', 'drawn'] as const).map((step) => (
          <li key={step}>
            <b aria-hidden="true">{verdict[step] ? '✓' : '✗'}</b> {t(`check.${step}.${verdict[step] ? 'yes' : 'no'}`)}
          </li>
        ))}
      </ul>
      <p>
        {t('yourself')} <Save name="draw-replay.json" text={() => replayFile(draw)} label={t('replayFile')} />
        {draw.word === null ? null : (
          <Save name="draw-promise.json" text={() => promiseFile(draw)} label={t('promiseFile')} />
        )}
      </p>
    </div>
  );
}

function Save({ name, text, label }: { name: string; text: () => string; label: string }) {
  return (
    <button
      type="button"
      className="draw-save"
      onClick={() => {
        const address = URL.createObjectURL(new Blob([text()], { type: 'application/json' }));
        const link = document.createElement('a');
        link.href = address;
        link.download = name;
        link.click();
        URL.revokeObjectURL(address);
      }}
    >
      {label}
    </button>
  );
}

const FIRST = 60;

function Result({ draw }: { draw: Draw }) {
  const t = useDrawWords();
  const [all, setAll] = useState(draw.status === 'drawn');
  const named = new Map(draw.entrants.map((entrant) => [entrant.id, entrant]));
  const several = new Set(draw.assignments!.map(({ batch }) => batch)).size > 1;
  if (!all) {
    return (
      <button type="button" className="draw-save" onClick={() => setAll(true)}>
        {t('showResult', { count: draw.assignments!.length })}
      </button>
    );
  }
  return (
    <div
      className="draw-table"
      role="region"
      aria-label={t('result')}
      tabIndex={draw.assignments!.length > FIRST ? 0 : undefined}
    >
      <table>
        <thead>
          <tr>
            {several ? <th scope="col">{t('session')}</th> : null}
            <th scope="col">{t(draw.kind === 'codes' ? 'code' : 'station')}</th>
            <th scope="col">{t(draw.kind === 'codes' ? 'competitor' : 'code')}</th>
            {draw.kind === 'codes' ? <th scope="col">{t('unit')}</th> : null}
          </tr>
        </thead>
        <tbody>
          {draw.assignments!.map(({ id, batch, station }) => (
            <tr key={`${batch} ${station}`}>
              {several ? <td>{batch}</td> : null}
              <td className="ui-figures">{station}</td>
              <td>{named.get(id)?.name ?? id}</td>
              {draw.kind === 'codes' ? <td>{named.get(id)?.unit}</td> : null}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
