import type { EntityManager } from 'typeorm';
import type { Reach } from '../../identity/policies.ts';
import { FileStore } from '../../platform/storage/file-store.service.ts';
import { IdentitySeal } from '../../competitions/subject/identity-seal.ts';

export interface CardSession {
  id: string;
  stage: string;
  name: string;
  startsAt: Date | null;
  endsAt: Date | null;
}

/** What is printed of a competitor. Code and place only where the skill is open: a card is carried past the judges. */
export interface Card {
  id: string;
  name: string;
  nameEn: string | null;
  number: string | null;
  unit: string | null;
  group: string | null;
  delegation: { code: string; name: string };
  skill: { id: string; number: string; name: string; nameEn: string | null; coded: boolean };
  code: string | null;
  station: string | null;
  /** His own when it was drawn, else all of the skill. */
  sessions: CardSession[];
}

export interface CardFilter {
  skill?: string;
  delegation?: string;
  competitors?: readonly string[];
}

type Row = Omit<Card, 'sessions' | 'code' | 'station'> & { skillId: string; delegationId: string };

export async function cardsOf(
  tx: EntityManager,
  competition: string,
  reach: readonly Reach[],
  filter: CardFilter,
  seal: IdentitySeal,
): Promise<Card[]> {
  const rows: Row[] = await tx.query(
    `select c.id, c.name, c.name_en as "nameEn", c.number, c.unit, g.name as "group", c.skill_id as "skillId",
            c.delegation_id as "delegationId",
            json_build_object('code', d.code, 'name', d.name) as delegation,
            json_build_object('id', k.id, 'number', k.number, 'name', k.name, 'nameEn', k.name_en, 'coded', k.coded) as skill
     from competitor c join delegation d on d.id = c.delegation_id join skill k on k.id = c.skill_id
     left join competitor_group g on g.id = c.group_id
     where c.competition_id = $1 and ($2::uuid is null or c.skill_id = $2)
       and ($3::uuid is null or c.delegation_id = $3) and ($4::uuid[] is null or c.id = any($4))
     order by k.position, d.code, c.name collate "zh-x-icu", c.id`,
    [competition, filter.skill ?? null, filter.delegation ?? null, filter.competitors ?? null],
  );
  const seen = rows.filter((row) =>
    reach.some(
      ({ skill, delegation }) =>
        (skill === null || skill === row.skillId) && (delegation === null || delegation === row.delegationId),
    ),
  );
  const skills = [...new Set(seen.map(({ skillId }) => skillId))];
  const sessions = await sessionsOf(tx, skills);
  const starts = await startsOf(tx, skills);
  return seen.map(({ skillId, delegationId: _, ...card }) => {
    const start = card.skill.coded ? undefined : starts.get(seal.hash(card.id));
    const all = sessions.get(skillId) ?? [];
    const own = all.filter(({ id }) => id === start?.session);
    return {
      ...card,
      code: start?.code ?? null,
      station: start?.station ?? null,
      sessions: own.length > 0 ? own : all,
    };
  });
}

interface Start {
  hash: string;
  code: string;
  station: string | null;
  session: string | null;
}

async function startsOf(tx: EntityManager, skills: string[]): Promise<Map<string, Start>> {
  const rows: Start[] = await tx.query(
    `select i.competitor_hash as hash, s.code, w.code as station, s.session_id as session
     from subject_identity i join subject s on s.id = i.subject_id left join workstation w on w.id = s.workstation_id
     where i.skill_id = any($1)`,
    [skills],
  );
  return new Map(rows.map((row) => [row.hash, row]));
}

async function sessionsOf(tx: EntityManager, skills: string[]): Promise<Map<string, CardSession[]>> {
  const rows: (CardSession & { skill: string })[] = await tx.query(
    `select e.id, e.name, e.starts_at as "startsAt", e.ends_at as "endsAt", t.name as stage, t.skill_id as skill
     from competition_session e join stage t on t.id = e.stage_id where t.skill_id = any($1)
     order by e.starts_at nulls last, t.position, e.name`,
    [skills],
  );
  const bySkill = new Map<string, CardSession[]>();
  for (const { skill, ...session } of rows) bySkill.set(skill, [...(bySkill.get(skill) ?? []), session]);
  return bySkill;
}

/** The portrait that was handed in and approved; null where none was asked for, or it has been purged. */
export async function portraitOf(tx: EntityManager, files: FileStore, competitor: string): Promise<Buffer | null> {
  const [row]: { answers: Record<string, unknown>; fields: { key: string; kind: string }[] }[] = await tx.query(
    `select a.answers, r.form->'fields' as fields from application a
     join registration r on r.competition_id = a.competition_id where a.competitor_id = $1`,
    [competitor],
  );
  const field = row?.fields.find(({ kind }) => kind === 'photo');
  const [id] = [field && row!.answers[field.key]].flat();
  if (typeof id !== 'string') return null;
  const [stored] = await tx.query('select purged_at is null as kept from stored_file where id = $1', [id]);
  return stored?.kept ? (await files.read(tx, id)).content : null;
}
