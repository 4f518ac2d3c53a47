import { fill, refusalWording } from '@skillstar/contract';
import { useLanguage } from '../../lib/language.ts';
import type { AspectModel } from '../model/sheet-model.ts';
import { valueWords } from '../model/values.ts';
import { useText } from '../words.ts';
import type { Marking } from './use-marking.ts';

/** What the server answered and the judge has to decide. It stays until that is done. */
export function TroubleCard({ aspect, marking, closed }: { aspect: AspectModel; marking: Marking; closed: boolean }) {
  const { trouble } = aspect.slot;
  if (trouble?.status === 'conflict') return <ConflictCard aspect={aspect} marking={marking} closed={closed} />;
  if (trouble) return <RefusedCard aspect={aspect} marking={marking} closed={closed} />;
  return aspect.conflict ? <OthersConflict aspect={aspect} /> : null;
}

interface CardProps {
  aspect: AspectModel;
  marking: Marking;
  closed: boolean;
}

function ConflictCard({ aspect, marking, closed }: CardProps) {
  const t = useText();
  const mine = aspect.slot.trouble!;
  const theirs = aspect.slot.present?.value ?? null;
  const seat = mine.present?.seat ?? null;
  return (
    <section className="trouble" role="alert">
      <h3>{t('conflict.title')}</h3>
      <p>{t('conflict.help')}</p>
      <div className="trouble-pair">
        <button
          type="button"
          className="key key-versus"
          disabled={closed}
          onClick={() => void marking.set(aspect, mine.value)}
        >
          <span>{t('conflict.mine')}</span>
          <b>{valueWords(aspect, mine.value, t)}</b>
          <em>{t('conflict.keepMine')}</em>
        </button>
        <button
          type="button"
          className="key key-versus"
          disabled={closed}
          onClick={() => void marking.set(aspect, theirs)}
        >
          <span>{seat === null ? t('conflict.theirs') : t('conflict.theirsSeat', { seat })}</span>
          <b>{valueWords(aspect, theirs, t)}</b>
          <em>{t('conflict.takeTheirs')}</em>
        </button>
      </div>
    </section>
  );
}

function RefusedCard({ aspect, marking, closed }: CardProps) {
  const t = useText();
  const language = useLanguage() === 'en' ? 'en' : 'zh';
  const entry = aspect.slot.trouble!;
  const value = valueWords(aspect, entry.value, t);
  const superseded = entry.status === 'superseded';
  // Its round is closed: what is wanted now is a score for the present one.
  const late = entry.round !== aspect.round;
  const wording = entry.code ? refusalWording(entry.code) : undefined;
  const reason = wording
    ? fill(wording, language, entry.params ?? {})
    : entry.code
      ? t('refused.unknown', { code: entry.code })
      : '';
  return (
    <section className="trouble" role="alert">
      <h3>{superseded ? t('refused.supersededTitle') : t('refused.title', { value })}</h3>
      <p>
        {superseded
          ? t('refused.superseded', { value })
          : `${reason}${language === 'en' ? ' ' : ''}${t('refused.stays')}`}
      </p>
      <div className="trouble-actions">
        {superseded || closed || late ? null : (
          <button type="button" className="key" onClick={() => void marking.set(aspect, entry.value)}>
            {t('refused.again')}
          </button>
        )}
        <button type="button" className="key" onClick={() => marking.dismiss(entry)}>
          {superseded ? t('understood') : t('refused.letGo')}
        </button>
      </div>
    </section>
  );
}

/** The other side of a conflict: what stands is ours (or shared), another judge's entry waits beside it. */
function OthersConflict({ aspect }: { aspect: AspectModel }) {
  const t = useText();
  const other = aspect.conflict!;
  return (
    <section className="trouble" role="status">
      <h3>{t('conflict.otherTitle')}</h3>
      <p>
        {t('conflict.otherHelp', {
          seat: other.seat ?? t('conflict.nobody'),
          value: valueWords(aspect, other.value, t),
          present: valueWords(aspect, aspect.slot.value, t),
        })}
      </p>
    </section>
  );
}
