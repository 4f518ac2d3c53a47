import type { AspectModel } from '../model/sheet-model.ts';
import { useText } from '../words.ts';

/** What may be known of the others: complete rounds, and of the open one only how many are missing. */
export function Rounds({ aspect, mySeat }: { aspect: AspectModel; mySeat: number | null }) {
  const t = useText();
  const scored = aspect.slot.value !== null;
  return (
    <div className="rounds">
      {aspect.round > 1 && aspect.state === 'again' ? (
        <p className="rounds-again" role="status">
          {t('mark.roundOpen', { round: aspect.round })}
        </p>
      ) : null}
      {aspect.history.map(({ round, scores }) => (
        <p key={round} className="rounds-past">
          <strong>{t('mark.roundScores', { round })}</strong>
          {scores.map(({ seat, value }) => (
            <span key={seat} className={seat === mySeat ? 'seat seat-mine' : 'seat'}>
              {t(seat === mySeat ? 'mark.you' : 'mark.seat', { seat })} <b>{value}</b>
            </span>
          ))}
        </p>
      ))}
      {scored && aspect.slot.status === 'confirmed' && aspect.needed > 0 ? (
        <p className="rounds-wait" role="status">
          {t('mark.othersWait', { count: aspect.needed })}
        </p>
      ) : null}
    </div>
  );
}
