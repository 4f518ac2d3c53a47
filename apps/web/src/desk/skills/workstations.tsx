import { NameList } from '../controls/name-list.tsx';
import { Panel } from '../controls/page.tsx';
import { call } from '../data/call.ts';
import { useList } from '../data/queries.ts';
import { useText } from '../words.ts';

export function Workstations({ skill, manage }: { skill: string; manage: boolean }) {
  const t = useText('skills');
  const path = { id: skill };
  const list = useList('/skills/{id}/workstations', { path });
  return (
    <Panel title={t('workstations')} note={t('workstationsNote')}>
      <NameList
        query={list}
        label={t('workstation')}
        nameOf={(workstation) => workstation.code}
        maxLength={12}
        manage={manage}
        emptyText={t('noWorkstations')}
        add={(code) => call('POST', '/skills/{id}/workstations', { path, body: { code } })}
        rename={({ id, version }, code) =>
          call('PATCH', '/workstations/{id}', { path: { id }, body: { code, version } })
        }
        remove={({ id }) => call('DELETE', '/workstations/{id}', { path: { id } })}
      />
    </Panel>
  );
}
