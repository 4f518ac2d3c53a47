import type { Role } from '@skillstar/contract';
import { Problem } from '../platform/problems/problem.ts';
import type { Act, Grant } from './act.ts';

/** What an act is about; a grant that is narrowed to something else does not cover it. */
export interface Scope {
  competition?: string | null;
  skill?: string | null;
  delegation?: string | null;
}

type Admits = 'public' | 'signed-in' | readonly Role[];

const STAFF: readonly Role[] = [
  'organiser',
  'reviewer',
  'chief-judge',
  'judge',
  'supervisor',
  'arbitrator',
  'encryption-referee',
  'finance',
  'tv-director',
  'observer',
];

/**
 * Who may do what. The guard asks whether a person could (some grant of a listed role); the use case asks with the
 * scope (`must`), because only it knows which competition, skill or delegation is meant.
 */
export const POLICIES = {
  public: 'public',
  'signed-in': 'signed-in',

  'announcement.manage': ['organiser'],
  'application.review': ['organiser', 'reviewer'],
  'application.unmask': ['organiser', 'reviewer'],
  'award.manage': ['organiser'],
  'award.read': ['organiser', 'chief-judge', 'supervisor', 'arbitrator', 'finance', 'tv-director', 'observer'],
  'board.control': ['organiser', 'chief-judge', 'tv-director'],
  'board.list': STAFF,
  'board.stage': ['organiser', 'chief-judge', 'tv-director'],
  'board.staff': ['organiser', 'chief-judge', 'supervisor', 'observer'],
  'certificate.manage': ['organiser'],
  'certificate.ofDelegation': ['team-leader'],
  'competition.create': ['organiser'],
  'competition.manage': ['organiser'],
  'competition.read': STAFF,
  'competitor.manage': ['organiser', 'reviewer'],
  'competitor.read': ['organiser', 'reviewer', 'chief-judge', 'supervisor', 'encryption-referee', 'team-leader'],
  'conflict.resolve': ['chief-judge'],
  'check-in.record': ['organiser', 'reviewer', 'chief-judge', 'supervisor'],
  'check-in.read': ['organiser', 'reviewer', 'chief-judge', 'supervisor', 'observer'],
  'device.manage': ['organiser', 'chief-judge'],
  'document.print': ['organiser', 'reviewer', 'chief-judge', 'team-leader'],
  'draw.manage': ['organiser', 'encryption-referee'],
  'judging.watch': ['organiser', 'chief-judge', 'supervisor', 'arbitrator', 'observer'],
  'notice.manage': ['organiser'],
  'outbox.read': ['organiser'],
  'payable.approve': ['organiser', 'finance'],
  'payable.manage': ['finance'],
  'payable.read': ['organiser', 'supervisor', 'finance'],
  'payee.reveal': ['finance'],
  'people.manage': ['organiser'],
  'registration.manage': ['organiser'],
  'result.approve': ['organiser', 'supervisor', 'arbitrator'],
  'result.correct': ['organiser', 'chief-judge', 'arbitrator'],
  'result.propose': ['chief-judge'],
  'result.read': ['organiser', 'chief-judge', 'supervisor', 'arbitrator', 'observer', 'finance', 'tv-director'],
  'result.refuse': ['organiser', 'chief-judge', 'supervisor', 'arbitrator'],
  'role.grant': ['organiser'],
  'scheme.manage': ['organiser', 'chief-judge'],
  'scheme.read': ['organiser', 'chief-judge', 'judge', 'supervisor', 'arbitrator', 'observer'],
  'score.import': ['organiser', 'chief-judge'],
  'screen.manage': ['organiser', 'tv-director'],
  'seat.exclude': ['chief-judge'],
  'sheet.history': ['chief-judge', 'supervisor', 'arbitrator'],
  'sheet.mark': ['judge'],
  'sheet.reopen': ['chief-judge'],
  'skill.manage': ['organiser'],
  'skill.open': ['organiser', 'chief-judge'],
  'subject.assign': ['organiser', 'encryption-referee'],
  'subject.identity': ['encryption-referee'],
  'subject.read': ['organiser', 'chief-judge', 'supervisor', 'encryption-referee', 'observer'],
  'subject.status': ['organiser', 'chief-judge'],
  'team.manage': ['organiser', 'chief-judge'],
  'ticket.issue': 'public',
} as const satisfies Record<string, Admits>;

export type PolicyName = keyof typeof POLICIES;

function covers(grant: Grant, scope: Scope): boolean {
  return (
    (grant.competition === null || grant.competition === scope.competition) &&
    (grant.skill === null || grant.skill === scope.skill) &&
    (grant.delegation === null || grant.delegation === scope.delegation)
  );
}

/** True when some grant of a listed role covers the scope. */
export function may(act: Act, policy: PolicyName, scope: Scope): boolean {
  const admits: Admits = POLICIES[policy];
  if (admits === 'public') return true;
  if (admits === 'signed-in') return act.person !== null;
  return act.grants.some((grant) => admits.includes(grant.role) && covers(grant, scope));
}

export function must(act: Act, policy: PolicyName, scope: Scope): void {
  if (!may(act, policy, scope)) throw new Problem('access.denied');
}

/** The scopes that a policy is given in, for a query that compares rows with them; null: everything below. */
export function scopesOf(act: Act, policy: PolicyName): Required<Scope>[] {
  const admits: Admits = POLICIES[policy];
  return act.grants
    .filter((grant) => typeof admits !== 'string' && admits.includes(grant.role))
    .map(({ competition, skill, delegation }) => ({ competition, skill, delegation }));
}

/** True when the person holds a listed role anywhere: what the guard can know before the use case looks. */
export function couldEver(act: Act, policy: PolicyName): boolean {
  const admits: Admits = POLICIES[policy];
  if (admits === 'public') return true;
  if (admits === 'signed-in') return act.person !== null;
  return act.grants.some((grant) => admits.includes(grant.role));
}

/** A part of one competition; null: all skills, all delegations. */
export interface Reach {
  skill: string | null;
  delegation: string | null;
}

/** How far a policy reaches inside one competition: lists show only rows that some of these cover. */
export function reachIn(act: Act, policy: PolicyName, competition: string): Reach[] {
  const admits: Admits = POLICIES[policy];
  const everything: Reach[] = [{ skill: null, delegation: null }];
  if (admits === 'public' || (admits === 'signed-in' && act.person)) return everything;
  return act.grants
    .filter((grant) => admits !== 'signed-in' && admits.includes(grant.role))
    .filter((grant) => grant.competition === null || grant.competition === competition)
    .map(({ skill, delegation }) => ({ skill, delegation }));
}

/** Like `must`, for what everybody with some part in the competition may see. */
export function mustReach(act: Act, policy: PolicyName, competition: string): Reach[] {
  const reach = reachIn(act, policy, competition);
  if (reach.length === 0) throw new Problem('access.denied');
  return reach;
}

/** The competitions in which a policy is given; 'all' when a grant is not narrowed to one. */
export function competitionsOf(act: Act, policy: PolicyName): 'all' | string[] {
  const admits: Admits = POLICIES[policy];
  if (admits === 'public') return 'all';
  const grants = act.grants.filter((grant) => admits === 'signed-in' || admits.includes(grant.role));
  if (grants.some((grant) => grant.competition === null)) return 'all';
  return [...new Set(grants.map((grant) => grant.competition!))];
}

export function permissionsOf(act: Act): PolicyName[] {
  return (Object.keys(POLICIES) as PolicyName[]).filter((policy) => couldEver(act, policy));
}
