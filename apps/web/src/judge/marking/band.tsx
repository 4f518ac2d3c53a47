import type { CSSProperties } from 'react';
import type { LocalSheet } from '../../lib/offline-queue/database.ts';
import { bandOf } from '../model/bands.ts';
import { go } from '../route.ts';
import { RoadBadge } from '../shell/road-badge.tsx';
import { useText, type Key } from '../words.ts';

/** Who is being marked, unmistakably: colour, shape, code, station. Never a name. */
export function Band({ sheet, back }: { sheet: LocalSheet; back?: { label: string; go: () => void } }) {
  const t = useText();
  const { subject, subCriterion, criterion } = sheet;
  const band = bandOf(subject.color);
  const style = { '--band': band.surface, '--on-band': band.text } as CSSProperties;
  return (
    <header className="band" style={style}>
      <button type="button" className="key key-back" onClick={back?.go ?? (() => go({ at: 'list' }))}>
        <span aria-hidden="true">‹</span> {back?.label ?? t('list.title')}
      </button>
      <svg className="band-shape" viewBox="0 0 24 24" aria-hidden="true">
        <path d={band.shape} fill="currentColor" />
      </svg>
      <h1
        className={subject.code.length > 6 ? 'band-code band-long' : 'band-code'}
        aria-label={t('list.subject', { code: subject.code })}
      >
        {subject.code}
      </h1>
      <p className="band-station">
        {subject.workstation ? t('list.station', { code: subject.workstation }) : t('list.noStation')}
        {subject.status === 'competing' ? null : <strong>{t(`subject.${subject.status}` as Key)}</strong>}
      </p>
      <p className="band-form">
        <strong>
          {subCriterion.code} {subCriterion.name}
        </strong>
        <span>
          {t('list.day', { day: subCriterion.day })} · {criterion.name}
        </span>
      </p>
      <RoadBadge />
    </header>
  );
}
