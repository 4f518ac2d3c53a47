import type { EntityManager } from 'typeorm';

/** `refused`: an office, a disabled person, or several people with one mailbox: a code does not sign in there. */
export type Account = { kind: 'known'; person: string } | { kind: 'new' } | { kind: 'refused' };

/** Who signs in with this address. Offices do so with a password only; contestants and team leaders hold none. */
export async function accountOf(tx: EntityManager, address: string): Promise<Account> {
  const people: { id: string; disabled: boolean; office: boolean }[] = await tx.query(
    `select p.id, p.disabled_at is not null as disabled,
            exists (select from role_grant g where g.person_id = p.id and g.revoked_at is null
                    and g.role not in ('competitor', 'team-leader')) as office
     from person p where p.phone = $1 or lower(p.mail) = $1 limit 2`,
    [address],
  );
  const [only, other] = people;
  if (!only) return { kind: 'new' };
  if (other || only.disabled || only.office) return { kind: 'refused' };
  return { kind: 'known', person: only.id };
}
