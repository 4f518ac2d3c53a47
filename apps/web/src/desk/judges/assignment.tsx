import { EmptyState } from '@skillstar/ui';
import { Button } from 'antd';
import { useCallback, useState } from 'react';
import { Link } from 'react-router';
import { Choice } from '../controls/choice.tsx';
import { DataTable } from '../controls/data-table.tsx';
import { Leaving } from '../controls/leaving.tsx';
import { Loaded } from '../controls/loaded.tsx';
import { Panel } from '../controls/page.tsx';
import { useAction } from '../data/action.ts';
import { call } from '../data/call.ts';
import { useList, useRead } from '../data/queries.ts';
import { useText } from '../words.ts';
import { pendingAssignment, type Choice as Chosen, type Pending } from './pending-assignment.ts';

interface Props {
  competition: string;
  skill: string;
  manage: boolean;
}

/** Which team marks which sub-criterion. Choices wait here until they are saved together. */
export function Assignment({ competition, skill, manage }: Props) {
  const t = useText('judges');
  const words = useText('words');
  const path = { id: skill };
  const scheme = useRead('/skills/{id}/scheme', { path });
  const teams = useList('/skills/{id}/marking-teams', { path });
  const [chosen, setChosen] = useState<Record<string, Chosen>>({});
  const standing = (id: string) => teams.data?.find(({ subCriteria }) => subCriteria.includes(id))?.id ?? null;
  const { assignment, overtaken } = pendingAssignment(chosen, standing);
  const changed = assignment.length;
  const unsaved = useCallback(() => changed > 0, [changed]);
  const saving = useAction(
    (assignment: Pending['assignment']) =>
      call('PUT', '/skills/{id}/marking-teams/assignment', { path, body: { assignment } }),
    { done: words('saved'), then: () => setChosen({}) },
  );
  if (scheme.error?.status === 404) {
    return (
      <Panel title={t('assignment')}>
        <EmptyState
          title={t('noScheme')}
          action={<Link to={`/c/${competition}/skills/${skill}/scheme`}>{t('toScheme')}</Link>}
        >
          {t('noSchemeText')}
        </EmptyState>
      </Panel>
    );
  }
  const forms = (scheme.data?.criteria ?? []).flatMap((criterion) =>
    criterion.subCriteria.map((subCriterion) => ({
      ...subCriterion,
      criterion: `${criterion.code} ${criterion.name}`,
    })),
  );
  const teamOf = (id: string) => {
    const waiting = assignment.find(({ subCriterion }) => subCriterion === id);
    return waiting ? waiting.team : standing(id);
  };
  const choose = (ids: string[], team: string | null) =>
    setChosen({ ...chosen, ...Object.fromEntries(ids.map((id) => [id, { from: standing(id), team }])) });
  const options = (teams.data ?? []).map(({ id, name }) => ({ value: id, label: name }));
  const blanks = forms.filter(({ id }) => teamOf(id) === null).length;
  return (
    <Panel
      title={t('assignment')}
      note={
        overtaken > 0
          ? t('assignmentOvertaken', { count: overtaken })
          : changed > 0
            ? t('assignmentUnsaved', { count: changed })
            : blanks > 0
              ? t('assignmentBlanks', { count: blanks })
              : t('assignmentFull')
      }
      actions={
        manage && options.length > 0 ? (
          <>
            <Choice
              label={t('allTo')}
              placeholder={t('allTo')}
              options={options}
              value={null}
              onChange={(team) =>
                choose(
                  forms.map(({ id }) => id),
                  team,
                )
              }
            />
            <Button
              type="primary"
              disabled={changed === 0}
              loading={saving.isPending}
              onClick={() => saving.mutate(assignment)}
            >
              {t('saveAssignment')}
            </Button>
          </>
        ) : null
      }
    >
      <Leaving unsaved={unsaved} />
      <Loaded query={scheme}>
        {() => (
          <DataTable
            label={t('assignment')}
            rows={forms}
            columns={[
              { key: 'code', title: t('subCriterion'), value: (row) => row.code, className: 'code', width: 90 },
              { key: 'name', title: t('subCriterionName'), value: (row) => row.name },
              { key: 'criterion', title: t('criterion'), value: (row) => row.criterion },
              {
                key: 'day',
                title: t('day'),
                value: (row) => row.day,
                show: (row) => words('day', { day: row.day }),
                width: 90,
              },
              { key: 'aspects', title: t('aspects'), value: (row) => row.aspects.length, figure: true, width: 90 },
              {
                key: 'team',
                title: t('team'),
                width: 260,
                show: (row) =>
                  manage ? (
                    <Choice
                      className="desk-wide"
                      size="small"
                      label={t('teamFor', { code: row.code })}
                      placeholder={t('notAssigned')}
                      options={options}
                      value={teamOf(row.id)}
                      onChange={(team) => choose([row.id], team)}
                    />
                  ) : (
                    (options.find(({ value }) => value === teamOf(row.id))?.label ?? t('notAssigned'))
                  ),
              },
            ]}
          />
        )}
      </Loaded>
    </Panel>
  );
}
