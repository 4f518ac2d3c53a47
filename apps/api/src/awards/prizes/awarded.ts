import { splitPrize } from '@skillstar/rules';
import type { EntityManager } from 'typeorm';
import { Problem } from '../../platform/problems/problem.ts';

/** What the present decisions give to one person or unit in one skill, by kind of award. */
export interface Awarded {
  /** Skill, kind and payee: one payment for each. */
  key: string;
  skill: string | null;
  award: string;
  kind: string;
  title: string;
  payeeRef: string;
  competitor: string | null;
  delegation: string | null;
  recipient: string;
  amount: number;
}

export interface AwardRow {
  id: string;
  skill: string | null;
  kind: string;
  title: string;
  competitor: string | null;
  subject: string | null;
  delegation: string | null;
  recipient: string;
  amount: string;
  members: { id: string; name: string }[] | null;
  /** Where the team does not share in equal parts. */
  shares: { competitor: string; parts: number }[] | null;
}

export const keyOf = (row: { skill: string | null; kind: string; payeeRef: string }): string =>
  `${row.skill ?? ''} ${row.kind} ${row.payeeRef}`;

/**
 * The newest decision of every skill counts. A team's prize is shared by the members that its result names (or, without
 * a publication, by those of its subject), to the fen.
 */
export function readAwardRows(
  tx: EntityManager,
  competition: string,
  /** One decision, whether or not a later one replaced it. */
  decision: string | null = null,
): Promise<AwardRow[]> {
  return tx.query(
    `with present as (
       select distinct on (skill_id) id, skill_id, publication_id from award_decision
       where competition_id = $1 and ($2::uuid is null or id = $2) order by skill_id, version desc
     )
     select a.id, d.skill_id as skill, a.kind, a.title, a.competitor_id as competitor, a.subject_id as subject,
            a.delegation_id as delegation, a.recipient, a.amount,
            (select json_agg(json_build_object('id', c.id, 'name', c.name) order by c.id) from competitor c
             where c.id in (
               select unnest(r.competitor_ids) from publication_row r
               where r.publication_id = d.publication_id and r.subject_id = a.subject_id
               union select i.competitor_id from subject_identity i
               where i.subject_id = a.subject_id and i.competitor_id is not null and not exists (
                 select from publication_row o where o.publication_id = d.publication_id and o.subject_id = a.subject_id)
             )) as members,
            (select shares from team_share t where t.subject_id = a.subject_id order by t.n desc limit 1) as shares
     from present d join award a on a.decision_id = d.id where a.amount > 0 order by a.id`,
    [competition, decision],
  );
}

export async function readAwarded(tx: EntityManager, competition: string): Promise<Awarded[]> {
  const rows = await readAwardRows(tx, competition);
  const found = new Map<string, Awarded>();
  for (const share of rows.flatMap(sharesOf)) {
    const key = keyOf(share);
    const before = found.get(key);
    if (!before) found.set(key, { ...share, key });
    else {
      before.amount += share.amount;
      if (!before.title.split('、').includes(share.title)) before.title += `、${share.title}`;
    }
  }
  return [...found.values()];
}

/** The shares name exactly these members. */
export function nameAll(shares: readonly { competitor: string }[], members: readonly { id: string }[]): boolean {
  const named = new Set(shares.map(({ competitor }) => competitor));
  return named.size === members.length && members.every(({ id }) => named.has(id));
}

export function sharesOf(row: AwardRow): Omit<Awarded, 'key'>[] {
  const { id: award, skill, kind, title, recipient } = row;
  const amount = Number(row.amount);
  const one = { award, skill, kind, title, amount, competitor: null, delegation: null };
  if (row.competitor) {
    return [{ ...one, payeeRef: `competitor:${row.competitor}`, competitor: row.competitor, recipient }];
  }
  if (row.subject && kind !== 'coach') {
    const members = row.members ?? [];
    const parts = new Map((row.shares ?? []).map((share) => [share.competitor, share.parts]));
    if (row.shares && !nameAll(row.shares, members)) throw new Problem('share.outdated', { recipient });
    const split = splitPrize(
      amount,
      members.map(({ id }) => ({ id, share: parts.get(id) ?? 1 })),
    );
    if (!split.ok) throw new Problem('award.payeeUnknown', { recipient });
    const names = new Map(members.map((member) => [member.id, member.name]));
    return split.members
      .filter((member) => member.amount > 0)
      .map((member) => ({
        ...one,
        payeeRef: `competitor:${member.id}`,
        competitor: member.id,
        recipient: names.get(member.id)!,
        amount: member.amount,
      }));
  }
  if (row.delegation && kind === 'unit') {
    return [{ ...one, payeeRef: `delegation:${row.delegation}`, delegation: row.delegation, recipient }];
  }
  return [{ ...one, payeeRef: `name:${recipient}`, delegation: row.delegation, recipient }];
}

/** Skills whose newest results are not final: nothing of theirs is made or paid (domain §4, notice before award). */
export async function notFinal(tx: EntityManager, competition: string): Promise<{ id: string; name: string }[]> {
  return tx.query(
    `select k.id, k.name from skill k join lateral (
       select p.id from publication p where p.skill_id = k.id order by p.version desc limit 1
     ) newest on true
     where k.competition_id = $1
       and not exists (select from publication_notice n where n.publication_id = newest.id and n.final_at is not null)
     order by k.position, k.id`,
    [competition],
  );
}
