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
  if (grant.competition === null) return <span className="quiet">{t('everywhere')}</span>;
  const parts = [
    competition.data?.name ?? '…',
    grant.skill ? skills.data?.find(({ id }) => id === grant.skill)?.name : null,
    grant.delegation ? delegations.data?.find(({ id }) => id === grant.delegation)?.name : null,
  ];
  return <span className="quiet">{parts.filter(Boolean).join(' · ')}</span>;
}
