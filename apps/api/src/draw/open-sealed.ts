import { drawStations } from '@skillstar/rules';
import type { Assignment } from '@skillstar/rules';
import type { EntityManager } from 'typeorm';
import type { IdentitySeal } from '../competitions/subject/identity-seal.ts';
import type { Skill } from '../competitions/skill/skill.entity.ts';
import type { DrawList, DrawResultRow, DrawRow } from './draw-rows.ts';
import { seedOf } from './make-draw.ts';

/** What a sealed draw was, once everybody may know; `masked`: the final results show names so, and the list does too. */
export interface Opened {
  seed: string | null;
  assignments: Assignment[] | null;
  masked: boolean;
}

type Drawn = DrawRow & Partial<Pick<DrawResultRow, 'word'>> & { drawn_at?: Date | null };

/**
 * The draw of codes in a coded skill is opened when the results are final: checked scores are in, identities were opened
 * for them, and the notice is over (domain.md §4). From then on anybody can make it again. Null: not yet.
 */
export async function openSealed(
  tx: EntityManager,
  skill: Skill,
  draw: Drawn,
  list: DrawList,
  seal: IdentitySeal,
): Promise<Opened | null> {
  const [final] = await tx.query(
    `select n.masked, n.final_at is not null and k.status = 'closed' as final from skill k
     join publication p on p.skill_id = k.id left join publication_notice n on n.publication_id = p.id
     where k.id = $1 order by p.version desc limit 1`,
    [skill.id],
  );
  if (!final?.final) return null;
  const { masked } = final;
  if (!draw.drawn_at) return { seed: null, assignments: null, masked };
  if (draw.method === 'by-hand') return { seed: null, assignments: await slipsOf(tx, skill, list, seal), masked };
  const seed = seedOf(seal.open(draw.secret!, { skill: skill.id, subject: draw.id }), draw.word ?? null);
  const drawn = drawStations({ ...list, seed });
  if (!drawn.ok) throw new Error(`a draw that was made cannot be made again: ${JSON.stringify(drawn.violations)}`);
  return { seed, assignments: drawn.assignments, masked };
}

/** Slips left no seed: who has which code is read where it is kept; null when other codes were given out since. */
async function slipsOf(
  tx: EntityManager,
  skill: Skill,
  list: DrawList,
  seal: IdentitySeal,
): Promise<Assignment[] | null> {
  const rows: { subject: string; code: string; sealed: Buffer }[] = await tx.query(
    `select i.subject_id as subject, s.code, i.sealed from subject_identity i join subject s on s.id = i.subject_id
     where i.skill_id = $1 order by s.code`,
    [skill.id],
  );
  const places = new Map(list.places.map(({ station, batch }) => [station, batch]));
  const assignments = rows.flatMap(({ subject, code, sealed }) => {
    const batch = places.get(code);
    return batch === undefined ? [] : [{ id: seal.open(sealed, { skill: skill.id, subject }), batch, station: code }];
  });
  return assignments.length === list.entrants.length ? assignments : null;
}
