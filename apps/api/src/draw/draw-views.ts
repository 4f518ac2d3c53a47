import type { Assignment } from '@skillstar/rules';
import type { EntityManager } from 'typeorm';
import type { Skill } from '../competitions/skill/skill.entity.ts';
import { maskName } from '../platform/personal-data/mask.ts';
import type { IdentitySeal } from '../competitions/subject/identity-seal.ts';
import { openSealed } from './open-sealed.ts';
import { competitorsIn } from './draw-names.ts';
import { listOf } from './draw-rows.ts';
import type { DrawResultRow, DrawRow } from './draw-rows.ts';
import type { DrawStatus, DrawView } from './draw.view.ts';
import { isSealed } from './make-draw.ts';

type ReadDraw = DrawRow &
  Partial<Omit<DrawResultRow, 'id' | 'draw_id'>> & { drawnByName: string | null; status: DrawStatus };

/** All draws of a skill, the newest first. The newest that was drawn is in force; a promise after it waits. */
export async function readDraws(tx: EntityManager, skill: string): Promise<ReadDraw[]> {
  const rows: ReadDraw[] = await tx.query(
    `select d.*, r.word, r.seed, r.assignments, r.clashes, r.drawn_at, p.name as "drawnByName"
     from draw d left join draw_result r on r.draw_id = d.id left join person p on p.id = r.drawn_by
     where d.skill_id = $1 order by d.id desc`,
    [skill],
  );
  return rows.map((row) => {
    const same = rows.filter(({ kind }) => kind === row.kind);
    const drawn = row.drawn_at !== null;
    const inForce = same.find(({ drawn_at }) => drawn_at !== null)?.id === row.id;
    const codesAfter = rows.some(
      (other) =>
        row.kind === 'stations' && other.kind === 'codes' && other.drawn_at && drawn && other.drawn_at > row.drawn_at!,
    );
    const status = drawn
      ? inForce && !codesAfter
        ? 'drawn'
        : 'replaced'
      : same[0]!.id === row.id
        ? 'promised'
        : 'set-aside';
    return { ...row, status };
  });
}

/**
 * What everybody may know of a draw. Before it is drawn the list is open and the secret is not; afterwards both are, and
 * anybody can draw again. In a coded skill the draw of codes tells its commitment, its time and its number of entrants
 * until the results are final.
 */
export async function drawView(tx: EntityManager, skill: Skill, draw: ReadDraw, seal: IdentitySeal): Promise<DrawView> {
  const list = listOf(draw);
  const opened = isSealed(skill, draw.kind) ? await openSealed(tx, skill, draw, list, seal) : null;
  const sealed = isSealed(skill, draw.kind) && opened === null;
  const asSeen = (name: string): string => (opened?.masked ? maskName(name) : name);
  const known = sealed ? new Map<string, never>() : await competitorsIn(tx, list);
  const seed = opened?.seed ?? draw.seed ?? null;
  return {
    id: draw.id,
    kind: draw.kind,
    method: draw.method,
    status: draw.status,
    algorithm: draw.algorithm,
    commitment: draw.commitment,
    promisedAt: draw.created_at.toISOString(),
    drawnAt: draw.drawn_at?.toISOString() ?? null,
    drawnBy: draw.drawnByName,
    word: draw.word ?? null,
    secret: seed === null ? null : secretOf(seed, draw.word ?? null),
    seed,
    sealed,
    count: list.entrants.length,
    entrants: sealed
      ? []
      : list.entrants.map(({ id, delegation }) => ({
          id,
          delegation: delegation ?? null,
          name: asSeen(known.get(id)?.name ?? id),
          unit: known.get(id)?.delegation.name ?? null,
        })),
    places: list.places.map(({ batch, station }) => ({ batch, station })),
    fixed: list.fixed,
    apart: list.apart,
    assignments: draw.assignments ? (JSON.parse(draw.assignments) as Assignment[]) : (opened?.assignments ?? null),
    clashes: draw.clashes ?? 0,
  };
}

function secretOf(seed: string, word: string | null): string {
  return word === null ? seed : seed.slice(0, -(word.length + 1));
}
