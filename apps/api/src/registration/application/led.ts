import type { Act } from '../../identity/act.ts';

/** The delegations of this competition that a team leader leads; null for whoever is none: he may name any. */
export function ledBy(act: Act, competition: string): string[] | null {
  const led = act.grants
    .filter(({ role }) => role === 'team-leader')
    .filter((grant) => grant.competition === null || grant.competition === competition)
    .flatMap(({ delegation }) => (delegation ? [delegation] : []));
  return led.length > 0 ? led : null;
}
