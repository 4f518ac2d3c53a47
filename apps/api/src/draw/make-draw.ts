import { drawStations } from '@skillstar/rules';
import type { Assignment } from '@skillstar/rules';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import type { IdentitySeal } from '../competitions/subject/identity-seal.ts';
import { placeSubjects, replaceCodes } from '../competitions/subject/replace-codes.ts';
import { lockSkill } from '../competitions/skill/lock-skill.ts';
import type { Skill } from '../competitions/skill/skill.entity.ts';
import type { Act } from '../identity/act.ts';
import { canonical } from '../platform/events/canonical.ts';
import { appendEvent } from '../platform/events/event.ts';
import type { RowProof } from '../platform/events/hashed-row.ts';
import { Problem } from '../platform/problems/problem.ts';
import { drawFaults } from './draw-faults.ts';
import { codesList, stationsList } from './draw-list.ts';
import { namesIn } from './draw-names.ts';
import { insertResult, listOf, setupOf } from './draw-rows.ts';
import type { DrawKind, DrawRow, DrawSetup } from './draw-rows.ts';
import { mustBeUnmarked } from './prepare-draw.ts';

/**
 * The secret was promised before anybody said the word, and nobody knew the word when the secret was chosen: with both,
 * neither the organiser nor the hall alone can have chosen the result.
 */
export function seedOf(secret: string, word: string | null): string {
  return word === null ? secret : `${secret}:${word}`;
}

/** Draws what was promised, and gives out the codes or the places. */
export async function makeDraw(
  tx: EntityManager,
  act: Act,
  id: string,
  word: string | null,
  seal: IdentitySeal,
): Promise<DrawRow> {
  const [promise]: DrawRow[] = await tx.query('select * from draw where id = $1', [id]);
  if (!promise) throw new Problem('id.unknown');
  const skill = await lockSkill(tx, act, 'draw.manage', promise.skill_id);
  await mustBeNext(tx, promise);
  mustBeUnmarked(skill);
  const list = listOf(promise);
  const { sessions, apart, fixed } = setupOf(promise);
  await refuseOtherList(tx, skill, promise, { sessions, apart, fixed });
  const seed = seedOf(seal.open(promise.secret!, { skill: skill.id, subject: id }), word);
  const drawn = drawStations({ ...list, seed });
  if (!drawn.ok) throw drawFaults(drawn.violations, await namesIn(tx, list));
  const rows = await give(tx, act, skill, promise.kind, { sessions, apart, fixed }, drawn.assignments, seal);
  const sealed = isSealed(skill, promise.kind);
  const result = await insertResult(tx, {
    id: v7(),
    draw_id: id,
    word,
    seed: sealed ? null : seed,
    assignments: sealed ? null : canonical(drawn.assignments),
    clashes: drawn.clashes.length,
    drawn_by: act.person?.id ?? null,
    drawn_at: act.now,
  });
  await tellDrawn(tx, act, skill, promise, drawn.assignments, [result, ...rows]);
  return promise;
}

/** In a coded skill the seed and the list together would open every code: both stay sealed until identities are opened. */
export function isSealed(skill: Pick<Skill, 'coded'>, kind: DrawKind): boolean {
  return skill.coded && kind === 'codes';
}

export async function tellDrawn(
  tx: EntityManager,
  act: Act,
  skill: Skill,
  { id, kind, method }: Pick<DrawRow, 'id' | 'kind' | 'method'>,
  assignments: readonly Assignment[],
  rows: RowProof[],
): Promise<void> {
  // Sealed: the codes alone, in their own order; slips are typed in the order of the competitors.
  const places = isSealed(skill, kind)
    ? assignments.map(({ station }) => station).sort()
    : assignments.map((assignment) => ({ ...assignment }));
  await appendEvent(tx, act, {
    type: method === 'seeded' ? 'draw.drawn' : 'draw.entered',
    competition: skill.competitionId,
    subject: skill.id,
    after: { draw: id, kind, places },
    rows,
  });
}

/** Codes or places as they were drawn; answers what the event has to vouch for. */
export async function give(
  tx: EntityManager,
  act: Act,
  skill: Skill,
  kind: DrawKind,
  setup: DrawSetup,
  assignments: readonly Assignment[],
  seal: IdentitySeal,
): Promise<RowProof[]> {
  if (kind === 'codes') {
    const codes = assignments.map(({ id, station }) => ({ competitor: id, code: station }));
    return replaceCodes(tx, act, skill, codes, seal);
  }
  const { places, subjects } = await stationsList(tx, skill, setup);
  const drawn = assignments.map(({ id, batch, station }) => ({
    subject: subjects.get(id)!,
    session: places.sessions.get(batch) ?? null,
    workstation: places.workstations.get(station)!,
  }));
  await placeSubjects(tx, skill.id, drawn);
  return [];
}

/** One promise, one draw, and only the newest promise is drawn. */
async function mustBeNext(tx: EntityManager, promise: DrawRow): Promise<void> {
  const [{ drawn, newer }] = await tx.query(
    `select exists (select from draw_result where draw_id = $1) as drawn,
            exists (select from draw where skill_id = $2 and kind = $3 and id > $1) as newer`,
    [promise.id, promise.skill_id, promise.kind],
  );
  if (drawn) throw new Problem('draw.alreadyDrawn');
  if (newer) throw new Problem('draw.notNewest');
}

async function refuseOtherList(tx: EntityManager, skill: Skill, promise: DrawRow, setup: DrawSetup): Promise<void> {
  const promised = listOf(promise);
  const codes = promised.places.map(({ station }) => station);
  const now =
    promise.kind === 'codes' ? await codesList(tx, skill, codes) : (await stationsList(tx, skill, setup)).list;
  if (canonical(now) !== promise.request) throw new Problem('draw.listChanged');
}
