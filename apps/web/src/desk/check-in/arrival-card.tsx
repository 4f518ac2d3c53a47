import { localName, useLanguage } from '../../lib/language.ts';
import { showMoment } from '../controls/moment.ts';
import { useText } from '../words.ts';
import type { CheckInView } from '../wire.ts';

interface Props {
  competition: string;
  card: CheckInView;
  busy: boolean;
  /** Null for whoever only looks. */
  onRecord: ((present: boolean) => void) | null;
  onNext: () => void;
}

/** Whose card it is, large: compared with the face and the document before anything is confirmed. */
export function ArrivalCard({ competition, card, busy, onRecord, onNext }: Props) {
  const t = useText('checkIn');
  const reader = useLanguage();
  const here = card.presentAt !== null;
  return (
    <section className={`arrival ${here ? 'arrival-here' : ''}`} aria-label={card.name} role="status">
      <p className="arrival-state">{here ? t('since', { at: showMoment(card.presentAt, reader) }) : t('compare')}</p>
      <h2>{card.name}</h2>
      {card.portrait ? (
        <img
          className="arrival-portrait"
          src={`/api/competitions/${competition}/check-ins/${card.competitor}/portrait`}
          alt={t('portrait', { name: card.name })}
        />
      ) : null}
      <dl>
        <dt>{t('skill')}</dt>
        <dd>{localName({ name: card.skill, nameEn: card.skillEn }, reader)}</dd>
        <dt>{t('delegation')}</dt>
        <dd>{card.delegation}</dd>
        {card.group ? (
          <>
            <dt>{t('group')}</dt>
            <dd>{card.group}</dd>
          </>
        ) : null}
        {card.unit ? (
          <>
            <dt>{t('unit')}</dt>
            <dd>{card.unit}</dd>
          </>
        ) : null}
      </dl>
      <div className="arrival-actions">
        {onRecord && !here ? (
          <button type="button" className="check-in-key" disabled={busy} onClick={() => onRecord(true)}>
            {t('confirm')}
          </button>
        ) : null}
        <button type="button" className={here ? 'check-in-key' : 'check-in-quiet'} onClick={onNext}>
          {t('next')}
        </button>
        {onRecord && here ? (
          <button type="button" className="check-in-quiet" disabled={busy} onClick={() => onRecord(false)}>
            {t('takeBack')}
          </button>
        ) : null}
      </div>
    </section>
  );
}
