import { checkDrawByHand, clashesOf } from '@skillstar/rules';
import type { Assignment } from '@skillstar/rules';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import type { IdentitySeal } from '../competitions/subject/identity-seal.ts';
import { lockSkill } from '../competitions/skill/lock-skill.ts';
import type { Skill } from '../competitions/skill/skill.entity.ts';
import type { Act } from '../identity/act.ts';
import { must } from '../identity/policies.ts';
import { canonical } from '../platform/events/canonical.ts';
import { Problem } from '../platform/problems/problem.ts';
import { drawFaults } from './draw-faults.ts';
import { codesList, placeOf, stationsList } from './draw-list.ts';
import { namesIn } from './draw-names.ts';
import { insertDraw, insertResult } from './draw-rows.ts';
import type { DrawKind, DrawList, DrawSetup } from './draw-rows.ts';
import { give, isSealed, tellDrawn } from './make-draw.ts';
import { mustBeUnmarked } from './prepare-draw.ts';

export interface DrawByHand extends DrawSetup {
  kind: DrawKind;
  /** Codes: competitor → code. Stations: code → workstation, and the session where there are several. */
  assignments: readonly { entrant: string; place: string; session?: string | null }[];
}

/** Slips of paper, balls from an urn: what was drawn by hand holds the same constraints, and is written down like any draw. */
export async function enterDraw(
  tx: EntityManager,
  act: Act,
  id: string,
  { kind, assignments: entered, ...setup }: DrawByHand,
  seal: IdentitySeal,
): Promise<string> {
  const skill = await lockSkill(tx, act, 'draw.manage', id);
  // Whoever types the slips of a coded skill has seen who is behind each code.
  if (isSealed(skill, kind)) must(act, 'subject.identity', { competition: skill.competitionId, skill: id });
  mustBeUnmarked(skill);
  const { list, assignments } = await asDrawn(tx, skill, kind, setup, entered);
  const names = await namesIn(tx, list);
  if (list.entrants.length === 0) throw new Problem('draw.nobody');
  const faults = checkDrawByHand({ ...list, seed: '' }, assignments);
  if (faults.length > 0) throw drawFaults(faults, names, 'assignments');
  const draw = v7();
  const promise = await insertDraw(tx, {
    id: draw,
    skill_id: id,
    kind,
    method: 'by-hand',
    setup: canonical(setup),
    request: canonical(list),
    algorithm: null,
    commitment: null,
    secret: null,
    created_by: act.person?.id ?? null,
    created_at: act.now,
  });
  const rows = await give(tx, act, skill, kind, setup, assignments, seal);
  const result = await insertResult(tx, {
    id: v7(),
    draw_id: draw,
    word: null,
    seed: null,
    assignments: isSealed(skill, kind) ? null : canonical(assignments),
    clashes: clashesOf({ ...list, seed: '' }, assignments).length,
    drawn_by: act.person?.id ?? null,
    drawn_at: act.now,
  });
  await tellDrawn(tx, act, skill, { id: draw, kind, method: 'by-hand' }, assignments, [promise, result, ...rows]);
  return draw;
}

async function asDrawn(
  tx: EntityManager,
  skill: Skill,
  kind: DrawKind,
  setup: DrawSetup,
  entered: DrawByHand['assignments'],
): Promise<{ list: DrawList; assignments: Assignment[] }> {
  if (kind === 'codes') {
    if (setup.apart || setup.sessions.length > 0) throw new Problem('draw.codesPlain');
    const codes = [...new Set(entered.map(({ place }) => place))].sort();
    const list = await codesList(tx, skill, codes);
    const batch = list.places[0]?.batch ?? '';
    return { list, assignments: entered.map(({ entrant, place }) => ({ id: entrant, batch, station: place })) };
  }
  const { list, places } = await stationsList(tx, skill, setup);
  const sessions = [...places.sessions].map(([name, session]) => ({ id: session, name }));
  const assignments = entered.map((slip) => placeOf(slip, sessions));
  return { list, assignments };
}
