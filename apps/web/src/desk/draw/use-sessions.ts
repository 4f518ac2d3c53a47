import { useQuery } from '@tanstack/react-query';
import { keyOf, readAll, useList } from '../data/queries.ts';
import type { SessionView } from '../wire.ts';
import type { Option } from '../controls/choice.tsx';

/** The sessions of all stages of a skill, called by stage and session. */
export function useSessions(skill: string): Option[] {
  const stages = useList('/skills/{id}/stages', { path: { id: skill } });
  const sessions = useQuery({
    queryKey: [...keyOf('/stages/{id}/sessions', { path: { skill } }), 'of every stage'],
    enabled: stages.data !== undefined,
    queryFn: ({ signal }) =>
      Promise.all(
        (stages.data ?? []).map(async (stage) => ({
          stage,
          list: await readAll<SessionView>('/stages/{id}/sessions', { path: { id: stage.id }, signal }),
        })),
      ),
  });
  return (sessions.data ?? []).flatMap(({ stage, list }) =>
    list.map(({ id, name }) => ({ value: id, label: `${stage.name} · ${name}` })),
  );
}
