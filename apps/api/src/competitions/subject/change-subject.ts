import type { SubjectStatus } from '@skillstar/contract';
import type { EntityManager } from 'typeorm';
import type { Act } from '../../identity/act.ts';
import { must } from '../../identity/policies.ts';
import { changeRow, difference, lockRow, readRow } from '../../platform/database/rows.ts';
import { appendEvent } from '../../platform/events/event.ts';
import { Problem } from '../../platform/problems/problem.ts';
import { touchBoards } from '../board-touch.ts';
import { mustBeChangeable } from '../competition/changeable.ts';
import { mustNotBeFinalised } from '../skill/lock-skill.ts';
import { Skill } from '../skill/skill.entity.ts';
import { Subject } from './subject.entity.ts';

export interface SubjectChange {
  status?: SubjectStatus;
  reason?: string;
  workstation?: string | null;
}

/** Status (with a reason, always) and workstation of a subject. */
export async function changeSubject(
  tx: EntityManager,
  act: Act,
  id: string,
  version: number,
  change: SubjectChange,
): Promise<Subject> {
  const skill = await readRow(tx, Skill, (await readRow(tx, Subject, id)).skillId);
  must(act, 'subject.status', { competition: skill.competitionId, skill: skill.id });
  await mustBeChangeable(tx, skill.competitionId);
  await mustNotBeFinalised(tx, skill.id);
  const row = await lockRow(tx, Subject, id);
  const newStatus = change.status !== undefined && change.status !== row.status;
  if (newStatus && !change.reason) throw new Problem('subject.reasonMissing');
  if (change.workstation) await checkWorkstation(tx, row, change.workstation);
  const after = await changeRow<Subject>(tx, Subject, row, version, {
    ...(newStatus && { status: change.status, statusReason: change.reason }),
    ...(change.workstation !== undefined && { workstationId: change.workstation }),
  });
  await touchBoards(tx, skill.id);
  await appendEvent(tx, act, {
    type: newStatus ? 'subject.statusChanged' : 'subject.changed',
    competition: skill.competitionId,
    subject: id,
    reason: change.reason ?? null,
    ...difference<Subject>(row, after),
  });
  return after;
}

/** One workstation, one subject of a skill that still competes there. */
async function checkWorkstation(tx: EntityManager, row: Subject, workstation: string): Promise<void> {
  const [place] = await tx.query('select code from workstation where id = $1 and skill_id = $2 for update', [
    workstation,
    row.skillId,
  ]);
  if (!place) throw new Problem('subject.workstationForeign');
  const [other] = await tx.query(
    `select code from subject where workstation_id = $1 and id <> $2 and session_id is not distinct from
       (select session_id from subject where id = $2)`,
    [workstation, row.id],
  );
  if (other) throw new Problem('subject.workstationTaken', { workstation: place.code, code: other.code });
}
