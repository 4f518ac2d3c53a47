import { localName, useLanguage } from '../../lib/language.ts';
import { useList, useRead } from '../data/queries.ts';
import { useText } from '../words.ts';

interface Scope {
  competition: string | null;
  skill: string | null;
  delegation: string | null;
}

/** Where a role holds, in names: everywhere, or a competition, narrowed to a skill or a delegation. */
export function ScopeText({ grant }: { grant: Scope }) {
  const t = useText('people');
  const reader = useLanguage();
  const path = { id: grant.competition ?? '' };
  const competition = useRead('/competitions/{id}', { path, when: grant.competition !== null });
  const skills = useList('/competitions/{id}/skills', {
    path,
    when: grant.competition !== null && grant.skill !== null,
  });
  const delegations = useList('/competitions/{id}/delegations', {
    path,
    when: grant.competition !== null && grant.delegation !== null,
  });
  const named = (thing?: { name: string; nameEn?: string | null }) => (thing ? localName(thing, reader) : null);
  if (grant.competition === null) return <span className="quiet">{t('everywhere')}</span>;
  const parts = [
    named(competition.data) ?? '…',
    grant.skill ? named(skills.data?.find(({ id }) => id === grant.skill)) : null,
    grant.delegation ? named(delegations.data?.find(({ id }) => id === grant.delegation)) : null,
  ];
  return <span className="quiet">{parts.filter(Boolean).join(' · ')}</span>;
}
