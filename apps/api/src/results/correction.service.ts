import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { IdentitySeal } from '../competitions/subject/identity-seal.ts';
import { touchBoards } from '../competitions/board-touch.ts';
import { personOf } from '../identity/act.ts';
import type { Act } from '../identity/act.ts';
import { appendEvent } from '../platform/events/event.ts';
import { Problem } from '../platform/problems/problem.ts';
import { markingBlockers } from './blockers.ts';
import { lockResults, lockSheets } from './lock-results.ts';
import { publicationsOf } from './publication.ts';
import { computeResult } from './result.ts';

/** A finalised skill that is open for marking again. */
export interface Correction {
  id: string;
  reason: string;
  by: { id: string; name: string };
  at: string;
}

/** The correction that is under way in a skill, if any. */
export async function openCorrection(tx: EntityManager, skill: string): Promise<Correction | null> {
  const [row] = await tx.query(
    `select c.id, c.reason, json_build_object('id', p.id, 'name', p.name) as by, c.opened_at as at
     from correction c join person p on p.id = c.opened_by where c.skill_id = $1 and c.closed_at is null`,
    [skill],
  );
  return row ? { ...row, at: row.at.toISOString() } : null;
}

/**
 * Correcting finalised results: the skill opens again, sheets are reopened, marked and signed as before, and what comes
 * of it needs a proposer and an approver like version 1. The audience sees the old version until the new one stands.
 */
@Injectable()
export class CorrectionService {
  constructor(
    private readonly database: DataSource,
    private readonly seal: IdentitySeal,
  ) {}

  async open(act: Act, skillId: string, input: { reason: string }): Promise<string> {
    return this.database.transaction(async (tx) => {
      const skill = await lockResults(tx, act, 'result.correct', skillId);
      if (skill.status !== 'closed') throw new Problem('results.notFinalised');
      const [newest] = await publicationsOf(tx, skill.id);
      const id = v7();
      const reason = input.reason.trim();
      await tx.query(`update skill set status = 'marking', version = version + 1 where id = $1`, [skill.id]);
      await tx.query(
        `insert into correction (id, skill_id, publication_id, reason, opened_by, opened_at) values ($1, $2, $3, $4, $5, $6)`,
        [id, skill.id, newest!.id, reason, personOf(act), act.now],
      );
      await appendEvent(tx, act, {
        type: 'correction.opened',
        competition: skill.competition,
        subject: skill.id,
        before: { version: newest!.version },
        after: { correction: id },
        reason,
      });
      return id;
    });
  }

  /** Nothing had to be corrected: the skill is finalised again with the version that it had. */
  async withdraw(act: Act, id: string): Promise<void> {
    const [row] = await this.database.query('select skill_id as skill from correction where id = $1', [id]);
    if (!row) throw new Problem('id.unknown');
    await this.database.transaction(async (tx) => {
      const skill = await lockResults(tx, act, 'result.correct', row.skill);
      const correction = await openCorrection(tx, skill.id);
      if (correction?.id !== id) throw new Problem('correction.closed');
      await lockSheets(tx, skill.id);
      const blockers = await markingBlockers(tx, skill.id, this.seal);
      if (blockers.length > 0)
        throw new Problem('results.blocked', { count: blockers.length }, { extra: { blockers } });
      const [newest] = await publicationsOf(tx, skill.id);
      const { contentHash } = await computeResult(tx, skill.id, this.seal);
      if (contentHash !== newest!.contentHash) throw new Problem('correction.changed');
      await tx.query(
        `update result_proposal set closed_at = $2, closed_by = $3, closed_how = 'refused' where skill_id = $1 and closed_at is null`,
        [skill.id, act.now, personOf(act)],
      );
      await tx.query(`update skill set status = 'closed', version = version + 1 where id = $1`, [skill.id]);
      await tx.query(`update correction set closed_at = $2, closed_how = 'withdrawn' where id = $1`, [id, act.now]);
      await touchBoards(tx, skill.id);
      await appendEvent(tx, act, {
        type: 'correction.withdrawn',
        competition: skill.competition,
        subject: skill.id,
        before: { correction: id },
        after: { version: newest!.version },
      });
    });
  }
}
