import { useParams } from 'react-router';
import { localName, useLanguage } from '../../lib/language.ts';
import { useRead } from '../data/queries.ts';

/** The competition of this address. */
export function useCompetition() {
  const { competition = '' } = useParams();
  const query = useRead('/competitions/{id}', { path: { id: competition } });
  const reader = useLanguage();
  return { id: competition, query, name: query.data ? localName(query.data, reader) : '' };
}

/** The skill of this address. */
export function useSkill() {
  const { skill = '' } = useParams();
  const query = useRead('/skills/{id}', { path: { id: skill } });
  const reader = useLanguage();
  return { id: skill, query, name: query.data ? `${query.data.number} ${localName(query.data, reader)}` : '' };
}
