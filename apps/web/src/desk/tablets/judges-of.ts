import { useQueries } from '@tanstack/react-query';
import { localName, useLanguage } from '../../lib/language.ts';
import { compareText } from '../controls/compare-text.ts';
import { call } from '../data/call.ts';
import { keyOf, useList } from '../data/queries.ts';

export interface JudgeOfCompetition {
  id: string;
  name: string;
  skills: string[];
  skillIds: string[];
}

/** Every judge of a competition once, with the skills that they mark. */
export function useJudgesOf(competition: string): JudgeOfCompetition[] {
  const reader = useLanguage();
  const skills = useList('/competitions/{id}/skills', { path: { id: competition } });
  const judges = useQueries({
    queries: (skills.data ?? []).map(({ id }) => ({
      queryKey: keyOf('/skills/{id}/judges', { path: { id } }),
      queryFn: () => call('GET', '/skills/{id}/judges', { path: { id } }),
    })),
  });
  const found = new Map<string, JudgeOfCompetition>();
  (skills.data ?? []).forEach((skill, place) => {
    for (const { id, name } of judges[place]?.data?.items ?? []) {
      const judge = found.get(id) ?? { id, name, skills: [], skillIds: [] };
      judge.skills.push(localName(skill, reader));
      judge.skillIds.push(skill.id);
      found.set(id, judge);
    }
  });
  return [...found.values()].sort((a, b) => compareText(a.name, b.name));
}
