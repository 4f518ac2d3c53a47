import { panelMark } from '@skillstar/rules';
import type { LocalSheet } from '../../lib/offline-queue/database.ts';
import type { Round } from '../../lib/offline-queue/wire.ts';
import type { AspectModel } from '../model/sheet-model.ts';
import { useText } from '../words.ts';

/** What may be known of the others: complete rounds, and of the open one only how many are missing. */
export function Rounds({ aspect, sheet }: { aspect: AspectModel; sheet: LocalSheet }) {
  const t = useText();
  const scored = aspect.slot.value !== null;
  return (
    <div className="rounds">
      {aspect.round > 1 && aspect.state === 'again' ? (
        <p className="rounds-again" role="status">
          {t('mark.roundOpen', { round: aspect.round })}
        </p>
      ) : null}
      {aspect.history.map((round) => (
        <RoundScores key={round.round} aspect={aspect} round={round} sheet={sheet} />
      ))}
      {scored && aspect.slot.status === 'confirmed' && aspect.needed > 0 ? (
        <p className="rounds-wait" role="status">
          {t('mark.othersWait', { count: aspect.needed })}
        </p>
      ) : null}
    </div>
  );
}

/** Every seat's score; of a panel also which ones were left out of the mean. */
function RoundScores({ aspect, round, sheet }: { aspect: AspectModel; round: Round; sheet: LocalSheet }) {
  const t = useText();
  const { mySeat, excluded = [] } = sheet;
  const dropped = droppedOf(aspect, round);
  return (
    <p className={aspect.type === 'P' ? 'rounds-past rounds-panel' : 'rounds-past'}>
      <strong>{aspect.type === 'P' ? t('mark.panelScores') : t('mark.roundScores', { round: round.round })}</strong>
      {round.scores.map(({ seat, value }) => {
        const why = dropped.get(seat);
        const classes = ['seat', seat === mySeat ? 'seat-mine' : '', why ? 'seat-dropped' : ''];
        return (
          <span key={seat} className={classes.filter(Boolean).join(' ')}>
            {t(seat === mySeat ? 'mark.you' : 'mark.seat', { seat })} <b>{value}</b>
            {why ? <small>{t(`mark.dropped.${why}`)}</small> : null}
          </span>
        );
      })}
      {aspect.type === 'P'
        ? excluded.map((seat) => (
            <span key={seat} className="seat seat-excluded">
              {t('sign.seatExcluded', { seat })}
            </span>
          ))
        : null}
    </p>
  );
}

/** The same rule as on the server says which extremes do not count. */
function droppedOf(aspect: AspectModel, { scores }: Round): ReadonlyMap<number, 'highest' | 'lowest'> {
  if (aspect.type !== 'P') return new Map();
  const scored = panelMark(
    aspect,
    scores.map(({ seat, value }) => ({ seat, score: value })),
  );
  return new Map(scored.ok ? scored.dropped.map(({ seat, why }) => [seat, why]) : []);
}
