import { splitPrize } from '@skillstar/rules';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { personOf } from '../../../identity/act.ts';
import type { Act } from '../../../identity/act.ts';
import { must } from '../../../identity/policies.ts';
import { appendEvent } from '../../../platform/events/event.ts';
import { proveRow } from '../../../platform/events/hashed-row.ts';
import type { HashedTable } from '../../../platform/events/hashed-row.ts';
import { Problem } from '../../../platform/problems/problem.ts';
import { nameAll, readAwardRows } from '../awarded.ts';
import type { AwardRow } from '../awarded.ts';
import { insertRow } from '../insert-row.ts';
import { lockTerms } from '../terms.ts';
import type { TeamSharesDto } from './team.dto.ts';
import type { PrizeTeamView } from './team.view.ts';

export const TEAM_SHARE_ROWS: HashedTable = {
  table: 'team_share',
  columns: ['id', 'competition_id', 'subject_id', 'n', 'shares', 'basis', 'set_by', 'set_at'],
};

/** Teams that the present decisions give money to, with what everybody in them gets. */
export async function readTeams(tx: EntityManager, competition: string): Promise<PrizeTeamView[]> {
  const teams = new Map<string, AwardRow[]>();
  for (const row of await readAwardRows(tx, competition)) {
    if (row.subject === null || row.competitor !== null || row.kind === 'coach') continue;
    if ((row.members?.length ?? 0) > 1) teams.set(row.subject, [...(teams.get(row.subject) ?? []), row]);
  }
  const items: PrizeTeamView[] = [];
  for (const [subject, rows] of teams) {
    const { recipient, members, shares } = rows[0]!;
    const [more] = await tx.query(
      `select json_build_object('id', k.id, 'name', k.name) as skill, coalesce(s.n, 0) as version, s.basis,
              p.name as "setBy", to_char(s.set_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "setAt",
              ${HELD} as held
       from subject u join skill k on k.id = u.skill_id
       left join lateral (select * from team_share where subject_id = u.id order by n desc limit 1) s on true
       left join person p on p.id = s.set_by where u.id = $1`,
      [subject, members!.map(({ id }) => id)],
    );
    const outdated = shares !== null && !nameAll(shares, members!);
    const amounts = rows.map(({ amount }) => Number(amount));
    items.push({
      ...more,
      ...{ subject, name: recipient, amounts, outdated },
      members: divided(amounts, members!, outdated ? null : shares),
    });
  }
  return items;
}

/** Money of any of them, for this skill, that is with the bank or has arrived. */
const HELD = `exists (select from payable o where o.skill_id = u.skill_id and o.competitor_id = any($2)
                      and o.status in ('sent', 'paid'))`;

function divided(
  amounts: readonly number[],
  members: readonly { id: string; name: string }[],
  shares: AwardRow['shares'],
): PrizeTeamView['members'] {
  const parts = new Map((shares ?? []).map((share) => [share.competitor, share.parts]));
  const sums = new Map<string, number>();
  for (const amount of amounts) {
    const split = splitPrize(
      amount,
      members.map(({ id }) => ({ id, share: parts.get(id) ?? 1 })),
    );
    for (const { id, amount: own } of split.ok ? split.members : []) sums.set(id, (sums.get(id) ?? 0) + own);
  }
  return members.map(({ id, name }) => ({
    competitor: id,
    name,
    parts: parts.get(id) ?? 1,
    amount: sums.get(id) ?? 0,
  }));
}

/** The organiser's office writes down how a team divides its prize, as long as none of it has left. */
export async function shareTeam(
  tx: EntityManager,
  act: Act,
  competition: string,
  subject: string,
  { version, basis, shares }: TeamSharesDto,
): Promise<void> {
  must(act, 'payable.manage', { competition });
  await tx.query('select from competition where id = $1 for no key update', [competition]);
  await lockTerms(tx, competition);
  const team = (await readTeams(tx, competition)).find((one) => one.subject === subject);
  if (!team) throw new Problem('id.unknown');
  if (team.version !== version) throw new Problem('version.stale');
  // approving and sending wait for this, or are seen by it
  await tx.query(`select from payable where skill_id = $1 and competitor_id = any($2) order by id for update`, [
    team.skill.id,
    team.members.map(({ competitor }) => competitor),
  ]);
  const [{ held }] = await tx.query(`select ${HELD} as held from subject u where u.id = $1`, [
    subject,
    team.members.map(({ competitor }) => competitor),
  ]);
  if (held) throw new Problem('share.onItsWay', { recipient: team.name });
  const members = team.members.map(({ competitor: id }) => ({ id }));
  if (shares.length !== members.length || !nameAll(shares, members))
    throw new Problem('share.otherMembers', { recipient: team.name });
  const row = {
    ...{ id: v7(), competition_id: competition, subject_id: subject, n: version + 1 },
    ...{ shares: JSON.stringify(shares.map(({ competitor, parts }) => ({ competitor, parts }))), basis },
    ...{ set_by: personOf(act), set_at: act.now },
  };
  await insertRow(tx, TEAM_SHARE_ROWS, row);
  await appendEvent(tx, act, {
    type: 'team.shared',
    competition,
    subject,
    before: { version, shares: team.members.map(({ competitor, parts }) => ({ competitor, parts })) },
    after: { version: row.n, shares },
    reason: basis,
    rows: [proveRow(TEAM_SHARE_ROWS, { ...row, shares: JSON.parse(row.shares) })],
  });
}
