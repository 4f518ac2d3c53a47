import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useCompetition, useSkill } from '../competitions/use-competition.ts';
import { useNames } from '../competitions/use-names.ts';
import { SubjectStatusDot } from '../competitions/status-dots.tsx';
import { DataTable } from '../controls/data-table.tsx';
import { DecisionDialog } from '../controls/decision-dialog.tsx';
import { Loaded } from '../controls/loaded.tsx';
import { Page, Readings } from '../controls/page.tsx';
import { call } from '../data/call.ts';
import { useList } from '../data/queries.ts';
import { useMay } from '../session/me.ts';
import { SkillTabs } from '../skills/skill-tabs.tsx';
import { useText } from '../words.ts';
import type { SkillView, SubjectView } from '../wire.ts';
import { SubjectStatusForm } from './subject-status-form.tsx';
import { WorkstationForm } from './workstation-form.tsx';

export function SubjectsPage() {
  const competition = useCompetition();
  const { id, query, name } = useSkill();
  return (
    <Loaded page query={query}>
      {(skill) => (
        <SubjectsOfSkill
          skill={skill}
          title={name}
          context={competition.name}
          tabs={<SkillTabs competition={competition.id} skill={id} />}
        />
      )}
    </Loaded>
  );
}

interface Props {
  skill: SkillView;
  title: string;
  context: string;
  tabs: React.ReactNode;
}

function SubjectsOfSkill({ skill, title, context, tabs }: Props) {
  const t = useText('subjects');
  const words = useText('words');
  const may = useMay();
  const list = useList('/skills/{id}/subjects', { path: { id: skill.id } });
  const named = useNames(skill.competition);
  const [assigning, setAssigning] = useState(false);
  const [changed, setChanged] = useState<SubjectView | null>(null);
  const [placed, setPlaced] = useState<SubjectView | null>(null);
  const without = Math.max(0, skill.competitors - (list.data?.length ?? 0));
  const assign =
    may('subject.assign') && without > 0 ? (
      <Button type="primary" onClick={() => setAssigning(true)}>
        {t('assign', { count: without })}
      </Button>
    ) : null;
  return (
    <Page context={context} title={title} below={tabs} actions={list.data?.length ? assign : null}>
      <Readings
        items={[
          { label: t('competitors'), value: skill.competitors },
          { label: t('withCode'), value: list.data?.length ?? '—' },
          { label: t('withoutCode'), value: list.data ? without : '—', tone: without > 0 ? 'signal' : 'plain' },
        ]}
      />
      {skill.coded ? <p className="quiet">{t('codedNote')}</p> : null}
      <Loaded query={list}>
        {(rows) => (
          <DataTable
            label={t('title')}
            rows={rows}
            empty={{
              title: t('empty'),
              text: t('emptyText'),
              action:
                skill.competitors > 0 ? (
                  assign
                ) : (
                  <Link to={`/c/${skill.competition}/competitors`}>{t('toCompetitors')}</Link>
                ),
            }}
            columns={[
              { key: 'code', title: t('code'), value: (row) => row.code, className: 'code', width: 100, sorted: true },
              {
                key: 'competitor',
                title: t('competitor'),
                value: (row) => row.competitor?.name,
                show: (row) => row.competitor?.name ?? <span className="faint">{t('sealed')}</span>,
              },
              {
                key: 'delegation',
                title: t('delegation'),
                value: (row) => row.competitor && named(row.competitor.delegation).name,
              },
              { key: 'workstation', title: t('workstation'), value: (row) => row.workstation?.code ?? '' },
              {
                key: 'status',
                title: t('status'),
                value: (row) => row.status,
                show: (row) => (
                  <>
                    <SubjectStatusDot status={row.status} />
                    {row.statusReason ? <span className="secondary">{row.statusReason}</span> : null}
                  </>
                ),
              },
              {
                key: 'actions',
                title: <span className="ui-unseen">{words('actions')}</span>,
                width: 200,
                show: (row) =>
                  may('subject.status') ? (
                    <div className="row-actions">
                      <Button type="text" aria-label={`${t('place')} ${row.code}`} onClick={() => setPlaced(row)}>
                        {t('place')}
                      </Button>
                      <Button
                        type="text"
                        aria-label={`${t('changeStatus')} ${row.code}`}
                        onClick={() => setChanged(row)}
                      >
                        {t('changeStatus')}
                      </Button>
                    </div>
                  ) : null,
              },
            ]}
          />
        )}
      </Loaded>
      {assigning ? (
        <DecisionDialog
          title={t('assignTitle')}
          effect={
            <ul>
              <li>{t('assignEffect', { count: without })}</li>
              <li>{skill.coded ? t('assignSealed') : t('assignOpen')}</li>
              <li>{t('assignFixed')}</li>
            </ul>
          }
          confirmLabel={t('assignDo')}
          done={t('assigned')}
          act={() => call('POST', '/skills/{id}/codes', { path: { id: skill.id } })}
          onClose={() => setAssigning(false)}
        />
      ) : null}
      {changed ? (
        <SubjectStatusForm
          subject={list.data?.find(({ id }) => id === changed.id) ?? changed}
          onClose={() => setChanged(null)}
        />
      ) : null}
      <WorkstationForm skill={skill.id} subject={placed} onClose={() => setPlaced(null)} />
    </Page>
  );
}
