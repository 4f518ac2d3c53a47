import { Link } from 'react-router';
import { localName, useLanguage } from '../../lib/language.ts';
import { DataTable } from '../controls/data-table.tsx';
import { useText } from '../words.ts';
import type { CompetitionView, MissingView, SkillView } from '../wire.ts';
import { ReadinessCell } from './readiness-cell.tsx';
import { canOpen, readinessOf, STEPS } from './readiness.ts';
import { SkillStatusDot } from './status-dots.tsx';

interface Props {
  competition: CompetitionView;
  skills: SkillView[];
  missing: readonly MissingView[];
}

/** Skills down, steps across, in the order in which they are brought together. */
export function ReadinessTable({ competition, skills, missing }: Props) {
  const t = useText('competitions');
  const reader = useLanguage();
  const rows = skills.map((skill) => ({
    id: skill.id,
    skill,
    steps: readinessOf(skill, missing),
    opens: canOpen(skill, missing),
  }));
  return (
    <DataTable
      label={t('missing')}
      rows={rows}
      columns={[
        {
          key: 'skill',
          title: t('skill'),
          value: ({ skill }) => skill.number,
          sorted: true,
          show: ({ skill }) => (
            <Link to={`/c/${competition.id}/skills/${skill.id}`} className="row-name">
              {skill.number} {localName(skill, reader)}
            </Link>
          ),
        },
        ...STEPS.map((step) => ({
          key: step,
          title: t(`step.${step}`),
          width: '12%',
          show: ({ skill, steps }: (typeof rows)[number]) => (
            <ReadinessCell
              skill={skill}
              step={step}
              readiness={steps[step]}
              delegations={competition.counts.delegations}
            />
          ),
        })),
        {
          key: 'status',
          title: t('step.opening'),
          width: '11%',
          show: ({ skill, opens }) =>
            opens ? (
              <Link to={`/c/${competition.id}/skills/${skill.id}?open=1`}>{t('toOpening')}</Link>
            ) : (
              <SkillStatusDot status={skill.status} />
            ),
        },
      ]}
    />
  );
}
