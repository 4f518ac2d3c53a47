import type { BlockerCode } from '@skillstar/contract';
import { formatMark } from '@skillstar/rules';
import type { EntityManager } from 'typeorm';
import type { IdentitySeal } from '../subject/identity-seal.ts';
import { competitorsWithoutCode } from '../subject/assign-codes.ts';

/** One thing that keeps a competition or a skill from starting. */
export interface Blocker {
  code: BlockerCode;
  params: Record<string, string | number>;
  skill: string | null;
}

/** Judgement needs three scores (domain: judgement). */
const SEATS_FOR_JUDGEMENT = 3;

interface SubCriterionRow {
  code: string;
  day: number;
  team: string | null;
  seats: number;
  judgements: number;
  /** The most judges that a panel of the form needs. */
  panel: number;
}

/** Everything that is missing before the start, in the order in which an organiser mends it. */
export async function missingOf(tx: EntityManager, competition: string, seal: IdentitySeal): Promise<Blocker[]> {
  const [{ status, days }] = await tx.query('select status, days from competition where id = $1', [competition]);
  const skills: { id: string }[] = await tx.query('select id from skill where competition_id = $1 order by position', [
    competition,
  ]);
  const found: Blocker[] = [];
  if (status === 'draft') found.push({ code: 'competition.notPublished', params: {}, skill: null });
  if (skills.length === 0) found.push({ code: 'competition.noSkills', params: {}, skill: null });
  for (const { id } of skills) {
    const blockers = [
      ...(await schemeBlockers(tx, id, days)),
      ...(await peopleBlockers(tx, competition, id)),
      ...(await codeBlockers(tx, id, seal)),
    ];
    found.push(...blockers.map((blocker) => ({ ...blocker, skill: id })));
  }
  return found;
}

type Unplaced = Omit<Blocker, 'skill'>;

async function schemeBlockers(tx: EntityManager, skill: string, days: number): Promise<Unplaced[]> {
  const [scheme] = await tx.query(
    `select id, declared_total from marking_scheme where skill_id = $1 and status in ('active', 'locked')`,
    [skill],
  );
  if (!scheme) return [{ code: 'skill.noScheme', params: {} }];
  const [{ sum }] = await tx.query(
    `select case when exists (select from criterion where scheme_id = $1 and weight is not null) then 10000
       else coalesce(sum(a.max) filter (where a.type <> 'D'), 0)::int end as sum
     from aspect a join sub_criterion c on c.id = a.sub_criterion_id where c.scheme_id = $1`,
    [scheme.id],
  );
  const found: Unplaced[] = [];
  if (sum !== scheme.declared_total) {
    const params = { sum: formatMark(sum), declared: formatMark(scheme.declared_total) };
    found.push({ code: 'scheme.totalDiffers', params });
  }
  const rows: SubCriterionRow[] = await tx.query(
    `select c.code, c.day, t.name as team,
            (select count(*)::int from marking_team_seat s where s.team_id = c.team_id) as seats,
            (select count(*)::int from aspect a where a.sub_criterion_id = c.id and a.type = 'J') as judgements,
            (select coalesce(max((a.calculation->>'minimumJudges')::int), 0) from aspect a
             where a.sub_criterion_id = c.id and a.type = 'P') as panel
     from sub_criterion c left join marking_team t on t.id = c.team_id
     where c.scheme_id = $1 order by c.code`,
    [scheme.id],
  );
  return [...found, ...rows.flatMap((row) => subCriterionBlockers(row, days))];
}

function subCriterionBlockers(
  { code, day, team, seats, judgements, panel }: SubCriterionRow,
  days: number,
): Unplaced[] {
  const found: Unplaced[] = [];
  if (day > days) found.push({ code: 'subCriterion.dayOutside', params: { code, day, days } });
  const needed = Math.max(judgements > 0 ? SEATS_FOR_JUDGEMENT : 1, panel);
  if (team === null) found.push({ code: 'subCriterion.noTeam', params: { code } });
  else if (seats < needed) found.push({ code: 'subCriterion.teamTooSmall', params: { code, team, seats, needed } });
  return found;
}

async function peopleBlockers(tx: EntityManager, competition: string, skill: string): Promise<Unplaced[]> {
  const [has] = await tx.query(
    `select exists (select from competitor where skill_id = $2) as competitors,
            exists (select from skill_judge where skill_id = $2) as judges,
            exists (select from role_grant where role = 'chief-judge' and revoked_at is null
                    and (competition_id is null or competition_id = $1) and (skill_id is null or skill_id = $2)) as chief`,
    [competition, skill],
  );
  const found: Unplaced[] = [];
  if (!has.competitors) found.push({ code: 'skill.noCompetitors', params: {} });
  if (!has.judges) found.push({ code: 'skill.noJudges', params: {} });
  if (!has.chief) found.push({ code: 'skill.noChiefJudge', params: {} });
  return found;
}

async function codeBlockers(tx: EntityManager, skill: string, seal: IdentitySeal): Promise<Unplaced[]> {
  const { length: count } = await competitorsWithoutCode(tx, skill, seal);
  return count > 0 ? [{ code: 'competitors.noCode', params: { count } }] : [];
}
