import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import type { Act } from '../../identity/act.ts';
import { may } from '../../identity/policies.ts';
import { appendEvent } from '../../platform/events/event.ts';
import { touchBoards } from '../board-touch.ts';
import type { IdentitySeal } from '../subject/identity-seal.ts';
import type { ListPlan } from './list-plan.ts';
import { planCompetitors } from './plan-competitors.ts';
import type { CompetitorChange, KnownCompetitor } from './plan-competitors.ts';
import type { ListReading } from './read-list.ts';

type KnownRow = Omit<KnownCompetitor, 'coded'>;

export async function competitorsPlan(
  tx: EntityManager,
  act: Act,
  competition: string,
  reading: ListReading,
  seal: IdentitySeal,
): Promise<ListPlan<CompetitorChange>> {
  const rows = await readCompetitors(tx, competition);
  const given: { hash: string }[] = await tx.query(
    `select i.competitor_hash as hash from subject_identity i join skill k on k.id = i.skill_id
     where k.competition_id = $1`,
    [competition],
  );
  const hashes = new Set(given.map(({ hash }) => hash));
  const admitted = new Map<string, boolean>();
  return planCompetitors(reading, {
    ...(await readContest(tx, competition)),
    competitors: rows.map((row) => ({ ...row, coded: hashes.size > 0 && hashes.has(seal.hash(row.id)) })),
    admits: (skill, delegation) => {
      const key = `${skill}:${delegation}`;
      const known = admitted.get(key) ?? may(act, 'competitor.manage', { competition, skill, delegation });
      admitted.set(key, known);
      return known;
    },
  });
}

/** Writes the plan in three statements, whatever its length. Answers the skills whose boards show something else now. */
export async function writeCompetitors(
  tx: EntityManager,
  act: Act,
  competition: string,
  plan: ListPlan<CompetitorChange>,
): Promise<string[]> {
  const present = new Map((await readCompetitors(tx, competition)).map((row) => [row.id, row]));
  const blank = { group: null, number: null, nameEn: null, unit: null, sex: null, outOfContest: false };
  const created = plan.rows
    .filter(({ action }) => action === 'create')
    .map(({ change }) => ({ ...blank, ...change, id: v7() }));
  const updated = plan.rows
    .filter(({ action }) => action === 'update')
    .map(({ id, change }) => ({ ...present.get(id!)!, ...change }));
  await tx.query(
    `insert into competitor (id, competition_id, skill_id, delegation_id, group_id, number, name, name_en, sex, unit,
                             out_of_contest, created_at)
     select id, $1, skill, delegation, "group", number, name, "nameEn", sex, unit, "outOfContest", $3
     from jsonb_to_recordset($2) as r(${COLUMNS})`,
    [competition, JSON.stringify(created), act.now],
  );
  await tx.query(
    `update competitor c set skill_id = r.skill, delegation_id = r.delegation, group_id = r."group", number = r.number,
            name = r.name, name_en = r."nameEn", sex = r.sex, unit = r.unit, out_of_contest = r."outOfContest",
            version = c.version + 1
     from jsonb_to_recordset($2) as r(${COLUMNS}) where c.id = r.id and c.competition_id = $1`,
    [competition, JSON.stringify(updated)],
  );
  const before = updated.map(({ id }) => present.get(id)!);
  const skills = [...new Set([...before, ...updated].map(({ skill }) => skill))].sort();
  for (const skill of skills) await touchBoards(tx, skill);
  await appendEvent(tx, act, {
    type: 'competitors.imported',
    competition,
    subject: competition,
    before: { updated: before },
    after: { created, updated },
  });
  return skills;
}

const COLUMNS = `id uuid, skill uuid, delegation uuid, "group" uuid, number text, name text, "nameEn" text, sex text,
  unit text, "outOfContest" boolean`;

async function readCompetitors(tx: EntityManager, competition: string): Promise<KnownRow[]> {
  return tx.query(
    `select id, skill_id as skill, delegation_id as delegation, group_id as "group", number, name, name_en as "nameEn",
            unit, sex, out_of_contest as "outOfContest"
     from competitor where competition_id = $1 order by created_at, id`,
    [competition],
  );
}

export async function readContest(tx: EntityManager, competition: string) {
  const skills: { id: string; number: string; name: string; nameEn: string | null }[] = await tx.query(
    'select id, number, name, name_en as "nameEn" from skill where competition_id = $1 order by position',
    [competition],
  );
  const delegations: { id: string; code: string; name: string; nameEn: string | null; version: number }[] =
    await tx.query(
      'select id, code, name, name_en as "nameEn", version from delegation where competition_id = $1 order by code',
      [competition],
    );
  const groups: { id: string; name: string }[] = await tx.query(
    'select id, name from competitor_group where competition_id = $1 order by position',
    [competition],
  );
  return { skills, delegations, groups };
}
