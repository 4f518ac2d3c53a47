import { Panel } from '../controls/page.tsx';
import { NameList } from '../controls/name-list.tsx';
import { call } from '../data/call.ts';
import { useList } from '../data/queries.ts';
import { useText } from '../words.ts';

export function Groups({ competition, manage }: { competition: string; manage: boolean }) {
  const t = useText('delegations');
  const path = { id: competition };
  const list = useList('/competitions/{id}/groups', { path });
  return (
    <Panel title={t('groups')} note={t('groupsNote')}>
      <NameList
        query={list}
        label={t('group')}
        nameOf={(group) => group.name}
        maxLength={40}
        manage={manage}
        emptyText={t('noGroups')}
        add={(name) => call('POST', '/competitions/{id}/groups', { path, body: { name } })}
        rename={(group, name) =>
          call('PATCH', '/groups/{id}', { path: { id: group.id }, body: { name, version: group.version } })
        }
        remove={(group) => call('DELETE', '/groups/{id}', { path: { id: group.id } })}
      />
    </Panel>
  );
}
