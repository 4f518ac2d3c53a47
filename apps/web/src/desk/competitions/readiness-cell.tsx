import { formatMark } from '@skillstar/rules';
import { StatusDot } from '@skillstar/ui';
import { Link } from 'react-router';
import { useText } from '../words.ts';
import type { SkillView } from '../wire.ts';
import { placeOfMissing } from './place-of-missing.ts';
import type { Readiness, Step } from './readiness.ts';

interface Props {
  skill: SkillView;
  step: Step;
  readiness: Readiness;
  /** Competitors are entered by delegation: without one their list cannot be imported. */
  delegations: number;
}

/** One step of one skill: done, or the way to where it is done. */
export function ReadinessCell({ skill, step, readiness, delegations }: Props) {
  const t = useText('competitions');
  if (readiness.state === 'waits') return <span className="small faint">{t(`waitsFor.${readiness.for}`)}</span>;
  if (readiness.state === 'ready') return <StatusDot tone="confirmed">{figure()}</StatusDot>;
  return (
    <ul className="readiness-gaps">
      {readiness.groups.map(({ first, others }) => {
        const needsDelegation = first.code === 'skill.noCompetitors' && delegations === 0;
        return (
          <li key={first.code + first.message}>
            <Link
              className="readiness-gap"
              to={needsDelegation ? `/c/${skill.competition}/delegations` : placeOfMissing(first, skill.competition)}
            >
              <StatusDot tone="signal">{needsDelegation ? t('delegationsFirst') : words(first.code, others)}</StatusDot>
              <span className="ui-unseen">
                {skill.number} {first.message}
              </span>
            </Link>
          </li>
        );
      })}
    </ul>
  );

  function figure(): string {
    if (step === 'scheme') return formatMark(skill.total ?? 0);
    if (step === 'competitors') return String(skill.competitors);
    if (step === 'judges') return String(skill.judges);
    return t(`ready.${step}`);
  }

  function words(code: string, others: string[]): string {
    const count = others.length + 1;
    switch (code) {
      case 'skill.noScheme':
        return t('gap.noScheme');
      case 'scheme.totalDiffers':
        return t('gap.totalDiffers');
      case 'subCriterion.dayOutside':
        return t('gap.dayOutside', { count });
      case 'skill.noCompetitors':
        return t('gap.noCompetitors');
      case 'skill.noJudges':
        return t('gap.noJudges');
      case 'subCriterion.noTeam':
        return t('gap.noTeam', { count });
      case 'subCriterion.teamTooSmall':
        return t('gap.teamTooSmall', { count });
      case 'skill.noChiefJudge':
        return t('gap.noChief');
      default:
        return t('gap.noCode');
    }
  }
}
