import type { EntityManager } from 'typeorm';
import type { Skill } from '../competitions/skill/skill.entity.ts';
import { Problem } from '../platform/problems/problem.ts';
import type { DrawList, DrawSetup, FixedPlace } from './draw-rows.ts';
import type { Assignment } from '@skillstar/rules';

/** One batch, when everybody works at the same time. */
const ONE_BATCH = '1';

/** Every competitor of the skill, and a code for each; who comes from where is no matter here. */
export async function codesList(tx: EntityManager, skill: Skill, codes: readonly string[]): Promise<DrawList> {
  const competitors: { id: string }[] = await tx.query('select id from competitor where skill_id = $1 order by id', [
    skill.id,
  ]);
  return {
    entrants: competitors.map(({ id }) => ({ id, delegation: null })),
    places: codes.map((code) => ({ batch: ONE_BATCH, station: code })),
    fixed: [],
    apart: null,
  };
}

export interface Places {
  /** By the name that a batch has in the list. */
  sessions: Map<string, string>;
  /** By code. */
  workstations: Map<string, string>;
}

/**
 * Every code that competes, and every workstation in every session. Delegations are told only where they have to be kept
 * apart, and never in a coded skill: there they would say who is behind a code.
 */
export async function stationsList(
  tx: EntityManager,
  skill: Skill,
  { sessions: wanted, apart, fixed = [] }: DrawSetup,
): Promise<{ list: DrawList; places: Places; subjects: Map<string, string> }> {
  if (skill.coded && apart) throw new Problem('draw.apartCoded');
  const subjects: { id: string; code: string; delegation: string | null }[] = await tx.query(
    `select s.id, s.code, d.code as delegation from subject s
     left join subject_identity i on i.subject_id = s.id
     left join competitor c on c.id = i.competitor_id left join delegation d on d.id = c.delegation_id
     where s.skill_id = $1 and s.status in ('competing', 'out-of-contest') order by s.code`,
    [skill.id],
  );
  const sessions = await sessionsOf(tx, skill.id, wanted);
  const workstations: { id: string; code: string }[] = await tx.query(
    'select id, code from workstation where skill_id = $1',
    [skill.id],
  );
  workstations.sort((a, b) => a.code.localeCompare(b.code, 'zh-CN', { numeric: true }));
  const batches = sessions.length > 0 ? sessions.map(({ name }) => name) : [ONE_BATCH];
  return {
    list: {
      entrants: subjects.map(({ code, delegation }) => ({ id: code, delegation: apart ? delegation : null })),
      places: batches.flatMap((batch) => workstations.map(({ code }) => ({ batch, station: code }))),
      fixed: fixed.map((place) => placeOf(place, sessions)),
      apart,
    },
    places: {
      sessions: new Map(sessions.map(({ id, name }) => [name, id])),
      workstations: new Map(workstations.map(({ id, code }) => [code, id])),
    },
    subjects: new Map(subjects.map(({ id, code }) => [code, id])),
  };
}

async function sessionsOf(tx: EntityManager, skill: string, wanted: string[]): Promise<{ id: string; name: string }[]> {
  const found: { id: string; name: string; stage: string }[] = await tx.query(
    `select e.id, e.name, e.stage_id as stage from competition_session e join stage g on g.id = e.stage_id
     where g.skill_id = $1 and e.id = any($2) order by e.starts_at nulls last, e.name`,
    [skill, wanted],
  );
  const foreign = found.length < new Set(wanted).size || new Set(found.map(({ stage }) => stage)).size > 1;
  if (foreign) throw new Problem('draw.sessionsForeign');
  return found;
}

/** A place by the names of the list; a session that must be named and is not is no place of the list. */
export function placeOf(
  { entrant, place, session }: FixedPlace,
  sessions: readonly { id: string; name: string }[],
): Assignment {
  const named = sessions.find(({ id }) => id === session)?.name;
  const batch = session ? named : sessions.length > 1 ? undefined : (sessions[0]?.name ?? ONE_BATCH);
  return { id: entrant, batch: batch ?? '', station: place };
}
