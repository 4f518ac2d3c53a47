import { StatusDot } from '@skillstar/ui';
import { Link } from 'react-router';
import { useLanguage } from '../../lib/language.ts';
import { showMoment } from '../controls/moment.ts';
import { useText } from '../words.ts';
import type { ResultBlockerView, SkillResults } from '../wire.ts';
import { blockerSentence, CHECKS, placeOfBlocker, type Check } from './blocker-words.ts';

/** Of a skill that is not marked yet nothing can be said about its marks. */
const OF_MARKS: readonly Check[] = ['judges', 'blanks', 'spreads', 'conflicts', 'signed'];

/** Everything that must hold before results are approved: green where it does, red with the way to where it is mended. */
export function Checks({ competition, results }: { competition: string; results: SkillResults }) {
  const t = useText('results');
  const reader = useLanguage();
  const { checks, blockers } = results;
  const unmarked = blockers.some(({ code }) => code === 'skill.notMarked');
  const said = {
    blocks: checks.blocks,
    events: checks.events,
    sheets: checks.sheets,
    marks: checks.marks,
    head: checks.chainHead?.slice(0, 12) ?? '—',
    at: showMoment(checks.verifiedAt, reader),
  };
  return (
    <ul className="checks">
      {(Object.keys(CHECKS) as Check[]).map((check) => {
        const failing = blockers.filter(({ code }) => (CHECKS[check] as readonly string[]).includes(code));
        if (failing.length === 0) {
          const unknown = unmarked && OF_MARKS.includes(check);
          return (
            <li key={check}>
              <StatusDot tone={unknown ? 'faint' : 'confirmed'}>
                {unknown ? t('unchecked', { check: t(`check.${check}`) }) : t(`check.${check}`)}
              </StatusDot>
              {check === 'chain' ? <small className="quiet figures">{t('chainFigures', said)}</small> : null}
              {check === 'calculator' ? <small className="quiet">{t('calculatorFigures', said)}</small> : null}
            </li>
          );
        }
        return failing.map((blocker) => (
          <li key={blocker.code} className="check-failing">
            <Failing blocker={blocker} competition={competition} skill={results.id} />
          </li>
        ));
      })}
    </ul>
  );
}

function Failing({ blocker, competition, skill }: { blocker: ResultBlockerView; competition: string; skill: string }) {
  const t = useText('results');
  const reader = useLanguage();
  const place = placeOfBlocker(blocker.code, competition, skill);
  const words = <StatusDot tone="signal">{blockerSentence(blocker, reader)}</StatusDot>;
  return (
    <>
      {place ? (
        <Link className="readiness-gap" to={place}>
          {words}
        </Link>
      ) : (
        <>
          {words}
          <small className="quiet">{t(blocker.code === 'chain.broken' ? 'chainHelp' : 'calculatorHelp')}</small>
        </>
      )}
      {blocker.sheets.length > 0 ? (
        <ul className="tags" aria-label={t('sheetsConcerned')}>
          {blocker.sheets.map((sheet) => (
            <li key={sheet.id}>
              <Link className="tag" to={`/c/${competition}/judging/sheets/${sheet.id}`}>
                {sheet.label}
                {sheet.count > 1 ? ` × ${sheet.count}` : ''}
              </Link>
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
