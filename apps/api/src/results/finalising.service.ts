import { Injectable } from '@nestjs/common';
import type { BoardPointer } from '@skillstar/contract';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { personOf } from '../identity/act.ts';
import type { Act } from '../identity/act.ts';
import { must } from '../identity/policies.ts';
import { IdentitySeal } from '../competitions/subject/identity-seal.ts';
import { ProducerService } from '../live-scoring/producer.service.ts';
import { recomputeBoard } from '../live-scoring/recompute.ts';
import { BackupService } from '../platform/backup/backup.service.ts';
import { appendEvent } from '../platform/events/event.ts';
import { Problem } from '../platform/problems/problem.ts';
import { blocker, markingBlockers } from './blockers.ts';
import type { ResultBlocker } from './blockers.ts';
import { ChainCheckService } from './chain-check.service.ts';
import { lockResults, lockSheets } from './lock-results.ts';
import type { LockedSkill } from './lock-results.ts';
import { openCorrection } from './correction.service.ts';
import type { Correction } from './correction.service.ts';
import { mustBeOpen, proposalOf } from './proposal.ts';
import type { Proposal } from './proposal.ts';
import { publicationsOf } from './publication.ts';
import { writePublication } from './publish.ts';
import { askCalculator, boardBlockers, boardsOf, calculatorBlockers } from './readiness.ts';
import { computeResult } from './result.ts';
import type { Result } from './result.ts';

/** A result that nothing stands against, with what proved it. */
interface Proven {
  result: Result;
  chainHead: string;
  calculator: { sheets: number; marks: number };
  version: number;
  correction: Correction | null;
}

/**
 * Finalising: the chief judge submits a skill's results, another person approves exactly what was submitted, and a
 * publication is made. Both prove first that nothing blocks; the locks are taken in the order competition → skill →
 * sheets → boards, so that a mark comes either before, and changes what is approved, or after, and is refused.
 * A proposal names its content by a keyed hash: from a plain one the few names of a coded skill could be guessed.
 */
@Injectable()
export class FinalisingService {
  constructor(
    private readonly database: DataSource,
    private readonly chain: ChainCheckService,
    private readonly seal: IdentitySeal,
    private readonly producer: ProducerService,
    private readonly backups: BackupService,
  ) {}

  async propose(act: Act, skillId: string, input: { contentHash: string }): Promise<string> {
    const before = await this.lookBefore(act, 'result.propose', skillId);
    return this.database.transaction(async (tx) => {
      const skill = await lockResults(tx, act, 'result.propose', skillId);
      if (skill.status === 'closed') throw new Problem('results.finalised');
      const waiting = await proposalOf(tx, skill.id);
      const { result, version, correction } = await this.prove(tx, act, skill, before);
      const contentHash = this.seal.hash(result.contentHash);
      if (contentHash !== input.contentHash) throw new Problem('results.changed');
      if (waiting?.contentHash === contentHash) throw new Problem('results.proposed');
      if (waiting) await overtake(tx, act, waiting);
      const id = v7();
      await tx.query(
        `insert into result_proposal (id, skill_id, correction_id, version, content_hash, proposed_by, proposed_at)
         values ($1, $2, $3, $4, $5, $6, $7)`,
        [id, skill.id, correction?.id ?? null, version, contentHash, personOf(act), act.now],
      );
      await appendEvent(tx, act, {
        type: 'results.proposed',
        competition: skill.competition,
        subject: skill.id,
        after: { proposal: id, version, contentHash },
        reason: correction?.reason ?? null,
      });
      return id;
    });
  }

  /** The second person's yes: the skill is finalised, and no mark is accepted until a correction opens it again. */
  async approve(act: Act, id: string): Promise<string> {
    const skillId = await this.skillOfProposal(id);
    const before = await this.lookBefore(act, 'result.approve', skillId);
    const pointers: BoardPointer[] = [];
    const publication = await this.database.transaction(async (tx) => {
      const skill = await lockResults(tx, act, 'result.approve', skillId);
      const proposal = mustBeOpen(await proposalOf(tx, skill.id), id);
      if (proposal.by.id === personOf(act)) throw new Problem('results.samePerson');
      const proven = await this.prove(tx, act, skill, before);
      if (this.seal.hash(proven.result.contentHash) !== proposal.contentHash) throw new Problem('results.changed');
      const made = await this.finalise(tx, act, skill, proposal, proven);
      for (const board of await boardsOf(tx, skill.id)) {
        pointers.push(...(await recomputeBoard(tx, board.id, act.now)));
      }
      return made;
    });
    this.producer.announce(pointers);
    void this.backups.soon();
    return publication;
  }

  /** Sent back by whoever may approve, or taken back by whoever submitted. */
  async refuse(act: Act, id: string, input: { reason: string }): Promise<void> {
    const skillId = await this.skillOfProposal(id);
    await this.database.transaction(async (tx) => {
      const skill = await lockResults(tx, act, 'result.refuse', skillId);
      const proposal = mustBeOpen(await proposalOf(tx, skill.id), id);
      const scope = { competition: skill.competition, skill: skill.id };
      if (proposal.by.id !== personOf(act)) must(act, 'result.approve', scope);
      const reason = input.reason.trim();
      await tx.query(
        `update result_proposal set closed_at = $2, closed_by = $3, closed_how = 'refused', refusal_reason = $4 where id = $1`,
        [id, act.now, personOf(act), reason],
      );
      await appendEvent(tx, act, {
        type: 'results.refused',
        competition: skill.competition,
        subject: skill.id,
        before: { proposal: id, version: proposal.version },
        reason,
      });
    });
  }

  private async skillOfProposal(id: string): Promise<string> {
    const [row] = await this.database.query('select skill_id as skill from result_proposal where id = $1', [id]);
    if (!row) throw new Problem('id.unknown');
    return row.skill;
  }

  /** What takes long or needs a snapshot of its own is proved before anybody's marking is held up by a lock. */
  private async lookBefore(
    act: Act,
    policy: 'result.propose' | 'result.approve',
    skill: string,
  ): Promise<{ blockers: ResultBlocker[]; chainHead: string }> {
    must(act, policy, await scopeOf(this.database.manager, skill));
    const chain = await this.chain.fresh();
    const { blockers } = await this.database.transaction('REPEATABLE READ', (tx) => boardBlockers(tx, skill));
    return {
      blockers: [...(chain.fault ? [blocker('chain.broken', chain.fault)] : []), ...blockers],
      chainHead: chain.head ?? '',
    };
  }

  private async prove(
    tx: EntityManager,
    act: Act,
    skill: LockedSkill,
    before: { blockers: ResultBlocker[]; chainHead: string },
  ): Promise<Proven> {
    await lockSheets(tx, skill.id);
    for (const board of await boardsOf(tx, skill.id)) await recomputeBoard(tx, board.id, act.now);
    const marking = await markingBlockers(tx, skill.id, this.seal);
    const calculator = await askCalculator(tx, skill);
    const blockers = [...marking, ...before.blockers, ...calculatorBlockers(calculator)];
    if (blockers.length > 0) throw new Problem('results.blocked', { count: blockers.length }, { extra: { blockers } });
    const result = await computeResult(tx, skill.id, this.seal);
    const [newest] = await publicationsOf(tx, skill.id);
    if (newest?.contentHash === result.contentHash) throw new Problem('results.unchanged');
    const { sheets, marks } = calculator;
    return {
      result,
      chainHead: before.chainHead,
      calculator: { sheets, marks },
      version: (newest?.version ?? 0) + 1,
      correction: await openCorrection(tx, skill.id),
    };
  }

  private async finalise(
    tx: EntityManager,
    act: Act,
    skill: LockedSkill,
    proposal: Proposal,
    { result, chainHead, calculator, version, correction }: Proven,
  ): Promise<string> {
    await tx.query(`update skill set status = 'closed', version = version + 1 where id = $1`, [skill.id]);
    await tx.query(`update result_proposal set closed_at = $2, closed_by = $3, closed_how = 'approved' where id = $1`, [
      proposal.id,
      act.now,
      personOf(act),
    ]);
    if (correction) {
      await tx.query(`update correction set closed_at = $2, closed_how = 'published' where id = $1`, [
        correction.id,
        act.now,
      ]);
      await tx.query(
        `update publication_notice n set ended_at = $2 from publication p
         where p.id = n.publication_id and p.skill_id = $1 and n.final_at is null and n.ended_at is null`,
        [skill.id, act.now],
      );
    }
    const approvers = [
      { person: proposal.by.id, name: proposal.by.name, act: 'proposed' as const, at: proposal.at },
      { person: personOf(act), name: act.person!.name, act: 'approved' as const, at: act.now.toISOString() },
    ];
    const reason = correction?.reason ?? null;
    const { competition, id } = skill;
    return writePublication(
      tx,
      act,
      { competition, skill: id, version, reason, chainHead, calculator, approvers },
      result,
    );
  }
}

/** Nobody can approve it any more: the marks have changed since it was submitted. */
async function overtake(tx: EntityManager, act: Act, proposal: Proposal): Promise<void> {
  await tx.query(`update result_proposal set closed_at = $2, closed_by = $3, closed_how = 'overtaken' where id = $1`, [
    proposal.id,
    act.now,
    personOf(act),
  ]);
}

async function scopeOf(tx: EntityManager, skill: string): Promise<{ competition: string; skill: string }> {
  const [row] = await tx.query('select competition_id as competition from skill where id = $1', [skill]);
  if (!row) throw new Problem('id.unknown');
  return { competition: row.competition, skill };
}
