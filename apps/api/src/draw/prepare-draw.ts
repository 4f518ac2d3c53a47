import { randomBytes, randomInt } from 'node:crypto';
import { checkDrawRequest, DRAW_ALGORITHM, drawCommitment, drawStations } from '@skillstar/rules';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { drawCodes } from '../competitions/subject/assign-codes.ts';
import type { IdentitySeal } from '../competitions/subject/identity-seal.ts';
import { lockSkill } from '../competitions/skill/lock-skill.ts';
import type { Skill } from '../competitions/skill/skill.entity.ts';
import type { Act } from '../identity/act.ts';
import { canonical } from '../platform/events/canonical.ts';
import { appendEvent } from '../platform/events/event.ts';
import { Problem } from '../platform/problems/problem.ts';
import { drawFaults } from './draw-faults.ts';
import { codesList, stationsList } from './draw-list.ts';
import { insertDraw } from './draw-rows.ts';
import type { DrawKind, DrawList, DrawSetup } from './draw-rows.ts';
import { namesIn } from './draw-names.ts';

export interface NewDraw extends DrawSetup {
  kind: DrawKind;
}

/** 32 hexadecimal digits: more than anybody can try out. */
const SECRET_BYTES = 16;

/**
 * Promises a draw: who takes part, between which places and under which constraint are fixed now, a secret is chosen, and
 * the commitment over all of it is published. A later promise of the same kind takes the place of this one, and both stay
 * on the public page: whoever promises until the result pleases him is seen.
 */
export async function prepareDraw(
  tx: EntityManager,
  act: Act,
  id: string,
  { kind, ...setup }: NewDraw,
  seal: IdentitySeal,
): Promise<string> {
  const skill = await lockSkill(tx, act, 'draw.manage', id);
  mustBeUnmarked(skill);
  const list = await listNow(tx, skill, kind, setup);
  await refuseImpossible(tx, list);
  const secret = randomBytes(SECRET_BYTES).toString('hex');
  const draw = v7();
  const row = await insertDraw(tx, {
    id: draw,
    skill_id: id,
    kind,
    method: 'seeded',
    setup: canonical(setup),
    request: canonical(list),
    algorithm: DRAW_ALGORITHM,
    commitment: drawCommitment({ ...list, seed: secret }),
    secret: seal.seal(secret, { skill: id, subject: draw }),
    created_by: act.person?.id ?? null,
    created_at: act.now,
  });
  await appendEvent(tx, act, {
    type: 'draw.promised',
    competition: skill.competitionId,
    subject: id,
    after: { draw, kind, commitment: drawCommitment({ ...list, seed: secret }) },
    rows: [row],
  });
  return draw;
}

/** A tablet that holds a code shows it to a judge: codes and places stay from the first mark on. */
export function mustBeUnmarked(skill: Skill): void {
  if (skill.status !== 'preparing' && skill.status !== 'open') throw new Problem('draw.marked');
}

async function listNow(tx: EntityManager, skill: Skill, kind: DrawKind, setup: DrawSetup): Promise<DrawList> {
  if (kind === 'stations') return (await stationsList(tx, skill, setup)).list;
  if (setup.apart || setup.sessions.length > 0 || setup.fixed?.length) throw new Problem('draw.codesPlain');
  const [{ count }]: [{ count: number }] = await tx.query(
    'select count(*)::int as count from competitor where skill_id = $1',
    [skill.id],
  );
  const given: { code: string }[] = await tx.query('select code from subject where skill_id = $1', [skill.id]);
  return codesList(tx, skill, drawCodes(count, new Set(given.map(({ code }) => code)), randomInt).sort());
}

/** What no seed could satisfy is said now, not in front of the team leaders; tried with another seed, thrown away. */
export async function refuseImpossible(tx: EntityManager, list: DrawList): Promise<void> {
  if (list.entrants.length === 0) throw new Problem('draw.nobody');
  const request = { ...list, seed: randomBytes(SECRET_BYTES).toString('hex') };
  const faults = checkDrawRequest(request);
  const trial = faults.length > 0 ? ({ ok: false, violations: faults } as const) : drawStations(request);
  if (!trial.ok) throw drawFaults(trial.violations, await namesIn(tx, list));
}
