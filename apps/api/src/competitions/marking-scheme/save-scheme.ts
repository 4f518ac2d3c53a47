import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import type { Act } from '../../identity/act.ts';
import { canonical, sha256 } from '../../platform/events/canonical.ts';
import { appendEvent } from '../../platform/events/event.ts';
import { Problem } from '../../platform/problems/problem.ts';
import { touchBoards } from '../board-touch.ts';
import { lockSkill } from '../skill/lock-skill.ts';
import { Skill } from '../skill/skill.entity.ts';
import { MarkingScheme } from './marking-scheme.entity.ts';
import { schemeTotal } from './scheme-draft.ts';
import type { SchemeDraft } from './scheme-draft.ts';
import { draftOf, insertRows, readRows, rowsOf } from './scheme-rows.ts';

export interface NewScheme {
  skill: string;
  draft: SchemeDraft;
  source: string;
  /** The version that the caller has seen, 0 when there was none; undefined: whatever is there. */
  base?: number;
}

/**
 * Puts the next version of a skill's scheme in force: new rows, the old ones stay. The same scheme again makes no
 * version. An open skill without marks goes back to preparing: its sheets belong to the version before, and opening it
 * again makes new ones.
 */
export async function saveScheme(tx: EntityManager, act: Act, input: NewScheme): Promise<number> {
  const skill = await lockSkill(tx, act, 'scheme.manage', input.skill);
  const { competitionId: competition } = skill;
  await mustBeUnmarked(tx, skill);
  const present = await tx.findOne(MarkingScheme, { where: { skillId: skill.id }, order: { version: 'DESC' } });
  const version = present?.version ?? 0;
  if (input.base !== undefined && input.base !== version)
    throw new Problem('version.stale', {}, { extra: { present: version } });
  const rows = present && (await readRows(tx, present.id));
  const content = sha256(canonical({ ...input.draft, skill: null }));
  if (rows && sha256(canonical({ ...draftOf('', rows), skill: null })) === content) return version;

  await tx.update(MarkingScheme, { skillId: skill.id, status: 'active' }, { status: 'superseded' });
  const scheme: MarkingScheme = {
    id: v7(),
    skillId: skill.id,
    version: version + 1,
    status: 'active',
    declaredTotal: schemeTotal(input.draft),
    source: input.source,
    ranking: input.draft.ranking ?? null,
    createdBy: act.person?.id ?? null,
    createdAt: act.now,
  };
  await tx.insert(MarkingScheme, scheme);
  const teams = new Map(rows?.subCriteria.map(({ code, team }) => [code, team]));
  await insertRows(tx, scheme.id, rowsOf(input.draft, teams));
  if (skill.status === 'open') await tx.update(Skill, skill.id, { status: 'preparing', version: skill.version + 1 });
  await touchBoards(tx, skill.id);
  await appendEvent(tx, act, {
    type: 'scheme.saved',
    competition,
    subject: skill.id,
    before: present && { scheme: present.id, version },
    after: { scheme: scheme.id, version: scheme.version, total: scheme.declaredTotal, source: scheme.source, content },
  });
  return scheme.version;
}

async function mustBeUnmarked(tx: EntityManager, skill: Skill): Promise<void> {
  const [{ marked }] = await tx.query(
    `select exists (select from mark_entry e join mark_sheet s on s.id = e.sheet_id where s.skill_id = $1) as marked`,
    [skill.id],
  );
  if (marked || skill.status === 'marking' || skill.status === 'closed') throw new Problem('scheme.locked');
}
