import type { CSSProperties } from 'react';
import { bandOf } from '../model/bands.ts';
import type { SheetModel } from '../model/sheet-model.ts';
import { go } from '../route.ts';
import { StatusMark } from '../shell/status-mark.tsx';
import { useText, type Key } from '../words.ts';

/** One mark sheet: whose, where, how far. */
export function SheetTile({ model, by }: { model: SheetModel; by: 'form' | 'subject' }) {
  const t = useText();
  const { sheet, stage, blanks, aspects, unsent, troubles } = model;
  const band = bandOf(sheet.subject.color);
  const style = { '--band': band.surface, '--on-band': band.text } as CSSProperties;
  const done = aspects.length - blanks.length;
  const label = by === 'form' ? sheet.subject.code : sheet.subCriterion.code;
  const words = model.shutOut
    ? t('stage.excluded')
    : stage === 'locked'
      ? t(`subject.${sheet.subject.status}` as Key)
      : t(`stage.${stage}`);
  return (
    <button
      type="button"
      className={`tile tile-${stage}`}
      style={style}
      onClick={() =>
        go(
          stage === 'ready' || stage === 'waiting'
            ? { at: 'sign', sheet: sheet.id }
            : { at: 'sheet', sheet: sheet.id, aspect: null },
        )
      }
    >
      <span className="tile-band">
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d={band.shape} fill="currentColor" />
        </svg>
        <b className={label.length > 4 ? 'tile-long' : undefined}>{label}</b>
        <small>{by === 'form' ? (sheet.subject.workstation ?? '') : ''}</small>
      </span>
      <span className="tile-words">
        {by === 'subject' ? <span className="tile-name">{sheet.subCriterion.name}</span> : null}
        <strong>{words}</strong>
        {stage === 'started' || stage === 'untouched' ? (
          <span>
            {stage === 'started' ? t('list.blanks', { count: blanks.length }) : `${done} / ${aspects.length}`}
          </span>
        ) : null}
      </span>
      <span className="tile-marks">
        {troubles.length > 0 ? <StatusMark status="conflict" /> : null}
        {unsent > 0 ? <StatusMark status="saved" /> : null}
        {(stage === 'mine' || stage === 'signed') && unsent === 0 ? <StatusMark status="confirmed" /> : null}
      </span>
      {stage === 'started' ? (
        <span className="tile-bar" aria-hidden="true">
          <i style={{ width: `${Math.round((100 * done) / Math.max(1, aspects.length))}%` }} />
        </span>
      ) : null}
    </button>
  );
}
