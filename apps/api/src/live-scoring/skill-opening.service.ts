import { Injectable } from '@nestjs/common';
import type { BoardPointer } from '@skillstar/contract';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { appendEvent } from '../platform/events/event.ts';
import { Problem } from '../platform/problems/problem.ts';
import { mustBeChangeable } from '../competitions/competition/changeable.ts';
import { TEMPLATE_TABLE } from '../competitions/templates.ts';
import type { Act } from '../identity/act.ts';
import { must } from '../identity/policies.ts';
import { makeSheets } from '../judging/make-sheets.ts';
import type { OpenedSkillView } from './board.view.ts';
import { BoardsService } from './boards.service.ts';
import { ProducerService } from './producer.service.ts';
import { recomputeBoard } from './recompute.ts';

/**
 * Opens a skill for marking: a sheet for every subject and sub-criterion, and its board. Opening again adds what has
 * come since (a late competitor) and takes nothing away.
 */
@Injectable()
export class SkillOpeningService {
  constructor(
    private readonly database: DataSource,
    private readonly boards: BoardsService,
    private readonly producer: ProducerService,
  ) {}

  async open(act: Act, skill: string): Promise<OpenedSkillView> {
    const pointers: BoardPointer[] = [];
    const opened = await this.database.transaction(async (tx) => {
      const [found] = await tx.query(
        `select k.competition_id as competition, c.template from skill k
         join competition c on c.id = k.competition_id where k.id = $1`,
        [skill],
      );
      if (!found) throw new Problem('id.unknown');
      must(act, 'skill.open', { competition: found.competition, skill });
      await mustBeChangeable(tx, found.competition);
      const row = { ...found, ...(await lockedStatus(tx, skill)) };
      if (row.status === 'closed') throw new Problem('results.finalised');
      await refuseUnready(tx, skill);
      const sheets = await makeSheets(tx, skill);
      if (row.status === 'preparing') {
        await tx.query(`update skill set status = 'open', version = version + 1 where id = $1`, [skill]);
      }
      const template = TEMPLATE_TABLE[row.template as keyof typeof TEMPLATE_TABLE];
      const board = await this.boards.ofSkill(tx, act, skill, template.board);
      const sources: { id: string }[] = await tx.query('select board_id as id from board_source where skill_id = $1', [
        skill,
      ]);
      for (const { id } of sources.sort((a, b) => (a.id < b.id ? -1 : 1))) {
        pointers.push(...(await recomputeBoard(tx, id, act.now)));
      }
      await appendEvent(tx, act, {
        type: 'skill.opened',
        competition: row.competition,
        subject: skill,
        before: { status: row.status },
        after: { sheets, board },
      });
      return { board, sheets };
    });
    this.producer.boardsChanged();
    this.producer.announce(pointers);
    return opened;
  }
}

/** Locked after its competition, as everybody locks them; the status is read under the lock. */
async function lockedStatus(tx: EntityManager, skill: string): Promise<{ status: string }> {
  const [row] = await tx.query('select status from skill where id = $1 for update', [skill]);
  if (!row) throw new Problem('id.unknown');
  return row;
}

/** A skill opens only when every sheet has somebody to mark it and something to mark. */
async function refuseUnready(tx: EntityManager, skill: string): Promise<void> {
  const [state] = await tx.query(
    `select
       exists (select from marking_scheme where skill_id = $1 and status in ('active', 'locked')) as scheme,
       exists (select from subject where skill_id = $1) as subjects,
       (select string_agg(c.code, '、' order by c.code) from sub_criterion c
         join marking_scheme s on s.id = c.scheme_id and s.status in ('active', 'locked')
         where s.skill_id = $1 and not exists (select from marking_team_seat t where t.team_id = c.team_id)) as teamless`,
    [skill],
  );
  const reasons = [
    state.scheme ? null : '没有评分方案 / no marking scheme',
    state.subjects ? null : '没有已编号的选手 / no competitor has a code',
    state.teamless ? `没有裁判组 / no marking team: ${state.teamless}` : null,
  ].filter((reason) => reason !== null);
  if (reasons.length > 0) throw new Problem('skill.notReady', { reasons: reasons.join('；') });
}
