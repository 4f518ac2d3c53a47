import { localName, useLanguage } from '../../lib/language.ts';
import { useList } from '../data/queries.ts';
import type { Named } from '../wire.ts';

/** Skills and delegations that other things mention, by the name their reader knows: rows carry the Chinese one only. */
export function useNames(competition: string): <T extends Named>(thing: T) => T {
  const reader = useLanguage();
  const asked = { path: { id: competition }, when: reader !== 'zh-CN' && competition !== '' };
  const skills = useList('/competitions/{id}/skills', asked);
  const delegations = useList('/competitions/{id}/delegations', asked);
  const known = new Map([...(skills.data ?? []), ...(delegations.data ?? [])].map((one) => [one.id, one]));
  return (thing) => {
    const found = known.get(thing.id);
    return found ? { ...thing, name: localName(found, reader) } : thing;
  };
}
