import { formatMark } from '@skillstar/rules';
import { useEffect } from 'react';
import { Band } from '../marking/band.tsx';
import { nextSheet } from '../model/sheet-list.ts';
import type { SheetModel } from '../model/sheet-model.ts';
import { markWords } from '../model/values.ts';
import { go } from '../route.ts';
import { useWork } from '../services.ts';
import { useSheet, useSheets, useVoided } from '../use-sheets.ts';
import { useText } from '../words.ts';
import { Blockers } from './blockers.tsx';
import { ReviewTable } from './review-table.tsx';
import { SignButton } from './sign-button.tsx';

/** Everything on one page, then an explicit signature over exactly that. */
export function ReviewScreen({ sheet }: { sheet: string }) {
  const model = useSheet(sheet);
  const { tablet } = useWork();
  useEffect(() => {
    const look = (): void => void tablet.refreshSheet(sheet);
    look();
    const timer = setInterval(look, 4_000);
    return () => clearInterval(timer);
  }, [tablet, sheet]);
  useEffect(() => {
    if (model === null) go({ at: 'list' });
  }, [model]);
  return model ? <Review model={model} /> : null;
}

function Review({ model }: { model: SheetModel }) {
  const t = useText();
  const voided = useVoided(model);
  const { sheet, stage } = model;
  const back = { label: t('sign.backToMarking'), go: () => go({ at: 'sheet', sheet: sheet.id, aspect: null }) };
  const signed = stage === 'mine' || stage === 'signed';
  return (
    <div className="review">
      <Band sheet={sheet} back={back} />
      <main className="review-main">
        <h2 className="ui-unseen">{t('sign.title')}</h2>
        <ReviewTable model={model} />
      </main>
      <aside className="review-side">
        <p className="review-total">
          {t('sign.total')}
          <b>{formatMark(model.total)}</b>
          <span>/ {formatMark(model.max)}</span>
        </p>
        {model.deducted > 0 ? (
          <p className="review-deducted">
            {t('sign.deducted')}
            <b>{markWords(-model.deducted)}</b>
          </p>
        ) : null}
        {voided ? (
          <p className="closed closed-strong" role="alert">
            {t('closed.voided')}
          </p>
        ) : null}
        <Blockers model={model} />
        <Seats model={model} />
        {signed ? <Next model={model} /> : <SignButton model={model} />}
      </aside>
    </div>
  );
}

function Seats({ model: { sheet } }: { model: SheetModel }) {
  const t = useText();
  return (
    <p className="review-seats">
      <span className="ui-unseen">
        {t('sign.signedSeats', { done: sheet.signedSeats.length, of: sheet.seats - (sheet.excluded?.length ?? 0) })}
      </span>
      {Array.from({ length: sheet.seats }, (_, at) => at + 1).map((seat) => {
        if (sheet.excluded?.includes(seat)) {
          return (
            <span key={seat} className="seat seat-excluded">
              {t('sign.seatExcluded', { seat })}
            </span>
          );
        }
        const done = sheet.signedSeats.includes(seat);
        const standIn = sheet.standIns?.some((one) => one.seat === seat);
        return (
          <span key={seat} className={done ? 'seat seat-signed' : 'seat'}>
            {t(done ? 'sign.seatSigned' : 'sign.seatOpen', { seat })}
            {standIn ? <small> {t('sign.standIn')}</small> : null}
          </span>
        );
      })}
    </p>
  );
}

function Next({ model }: { model: SheetModel }) {
  const t = useText();
  const models = useSheets() ?? [];
  const next = nextSheet(models, model);
  return (
    <div className="review-next">
      <p className="review-signed" role="status">
        {t('sign.signed')}
      </p>
      {next ? (
        <button
          type="button"
          className="key key-strong key-wide"
          onClick={() => go({ at: 'sheet', sheet: next.sheet.id, aspect: null })}
        >
          {t('sign.next')} · {next.sheet.subject.code}
        </button>
      ) : null}
      <button type="button" className="key key-wide" onClick={() => go({ at: 'list' })}>
        {t('sign.toList')}
      </button>
    </div>
  );
}
