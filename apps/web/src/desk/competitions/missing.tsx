import { Banner, EmptyState } from '@skillstar/ui';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import { Loaded } from '../controls/loaded.tsx';
import { Panel } from '../controls/page.tsx';
import { useList } from '../data/queries.ts';
import { useMay } from '../session/me.ts';
import { useText } from '../words.ts';
import type { CompetitionView } from '../wire.ts';
import { groupMissing } from './group-missing.ts';
import { ReadinessTable } from './readiness-table.tsx';

/** What stands between this competition and its first mark: skill by skill, each gap a way to where it is closed. */
export function Missing({ competition, publish }: { competition: CompetitionView; publish: ReactNode }) {
  const t = useText('competitions');
  const may = useMay();
  const go = useNavigate();
  const path = { id: competition.id };
  const missing = useList('/competitions/{id}/missing', { path });
  const skills = useList('/competitions/{id}/skills', { path });
  const gaps = groupMissing(missing.data ?? []).filter(({ first }) => first.skill !== null).length;
  const ready = gaps === 0 && (skills.data?.length ?? 0) > 0;
  const preparing = (skills.data ?? []).filter(({ status }) => status === 'preparing').length;
  const marking = (skills.data ?? []).some(({ status }) => status === 'open' || status === 'marking');
  return (
    <Panel
      title={ready ? t('readiness') : t('missing')}
      note={gaps > 0 ? t('missingNote', { count: gaps }) : undefined}
    >
      <div className="stack">
        <Loaded query={skills}>
          {(rows) =>
            rows.length === 0 ? (
              <EmptyState
                title={t('noSkills')}
                action={
                  may('skill.manage') ? (
                    <Button type="primary" onClick={() => void go(`/c/${competition.id}/skills?add=1`)}>
                      {t('addSkill')}
                    </Button>
                  ) : null
                }
              >
                {t('noSkillsText')}
              </EmptyState>
            ) : (
              <Loaded query={missing}>
                {(items) => (
                  <>
                    {gaps === 0 && preparing > 0 ? (
                      <Banner tone="confirmed" title={t('nothingMissing')}>
                        {t('nothingMissingText')}
                      </Banner>
                    ) : null}
                    {gaps === 0 && marking && preparing === 0 ? (
                      <Banner
                        tone="confirmed"
                        title={t('underWay')}
                        action={<Link to={`/c/${competition.id}/judging`}>{t('toProgress')}</Link>}
                      >
                        {t('underWayText')}
                      </Banner>
                    ) : null}
                    <ReadinessTable competition={competition} skills={rows} missing={items} />
                  </>
                )}
              </Loaded>
            )
          }
        </Loaded>
        {competition.status === 'draft' ? (
          <Banner tone="plain" title={t('notPublished')} action={publish}>
            {t('notPublishedText')}
          </Banner>
        ) : null}
      </div>
    </Panel>
  );
}
