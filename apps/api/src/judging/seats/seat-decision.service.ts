import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { BOARDS_TOUCHED } from '../../competitions/board-touch.ts';
import { personOf } from '../../identity/act.ts';
import type { Act } from '../../identity/act.ts';
import { must } from '../../identity/policies.ts';
import { Problem } from '../../platform/problems/problem.ts';
import { Signals } from '../../platform/signals/signals.ts';
import { lockSkillOf } from '../begin-marking.ts';
import { viewForJudge } from '../sheet-for-judge.ts';
import { mustNotBeClosed } from '../sheet.ts';
import type { Sheet } from '../sheet.ts';
import { lockSheet, readSheet } from '../sheet.store.ts';
import type { SheetView } from '../sheet.view.ts';
import { carryOut, hasScored, mustBeDecidable, whyNot } from './seat-decision.ts';
import type { SeatDecision } from './seat-decision.ts';
import type { ManySeatsView, SeatLineView } from './seat-decision.view.ts';

/** One seat of a team, on all of its sheets. */
export interface SeatOfTeam extends Omit<SeatDecision, 'reason'> {
  team: string;
  /** Sheets on which the judge has scored everything stay as they are. */
  keepScored: boolean;
}

export interface ManySeats extends SeatOfTeam {
  reason: string;
  /** What the caller looked at. */
  sheets: string[];
}

/**
 * A missing or recused judge never changes a mean silently (domain.md §4): the panel waits until somebody scores on the
 * seat instead, or until the chief says with a reason that it does not count.
 */
@Injectable()
export class SeatDecisionService {
  constructor(
    private readonly database: DataSource,
    private readonly signals: Signals,
  ) {}

  async decide(act: Act, id: string, input: SeatDecision): Promise<SheetView> {
    const sheet = await this.database.transaction(async (tx) => {
      await lockSkillOf(tx, id);
      const locked = await lockSheet(tx, id);
      if (!locked) throw new Problem('id.unknown');
      must(act, 'seat.exclude', locked);
      const decision = { ...input, reason: input.reason.trim() };
      await mustBeJudge(tx, locked.skill, decision);
      if (mustBeDecidable(locked, decision)) await carryOut(tx, act, locked, decision);
      return locked;
    });
    this.signals.tell(BOARDS_TOUCHED, sheet.skill);
    return viewForJudge(sheet, personOf(act));
  }

  /** A judge cannot go on: what a decision about his seat would change, and what stays as it is and why. */
  async preview(act: Act, skill: string, input: SeatOfTeam): Promise<ManySeatsView> {
    await this.admit(act, skill, input);
    return viewOf(await this.lines(this.database.manager, skill, input, readSheet));
  }

  /**
   * The same decision for all the sheets that a look showed, in one transaction. When one of them was signed, scored or
   * decided about meanwhile, nothing is written and it is named.
   */
  async decideMany(act: Act, skill: string, input: ManySeats): Promise<ManySeatsView> {
    await this.admit(act, skill, input);
    const wanted = new Set(input.sheets);
    const view = await this.database.transaction(async (tx) => {
      await tx.query('select from skill where id = $1 for update', [skill]);
      const lines = (await this.lines(tx, skill, input, lockSheet)).filter(({ line }) => wanted.has(line.sheet));
      const moved = lines.filter(({ line }) => line.leftAlone !== null);
      if (moved.length > 0 || lines.length < wanted.size) {
        const codes = moved.map(({ line }) => `${line.code} · ${line.form}`).join('、');
        throw new Problem('seat.sheetsChanged', { codes: codes || '—' });
      }
      const reason = input.reason.trim();
      for (const { sheet } of lines) {
        mustNotBeClosed(sheet);
        await carryOut(tx, act, sheet, { ...input, reason });
      }
      return viewOf(lines);
    });
    this.signals.tell(BOARDS_TOUCHED, skill);
    return view;
  }

  private async admit(act: Act, skill: string, input: SeatOfTeam): Promise<void> {
    const [found] = await this.database.query(
      `select k.competition_id as competition, k.status, exists (select from marking_team t
         join marking_team_seat s on s.team_id = t.id where t.skill_id = k.id and t.id = $2 and s.seat = $3) as seated
       from skill k where k.id = $1`,
      [skill, input.team, input.seat],
    );
    if (!found) throw new Problem('id.unknown');
    must(act, 'seat.exclude', { competition: found.competition, skill });
    if (!found.seated) throw new Problem('id.unknown');
    if (found.status !== 'open' && found.status !== 'marking') throw new Problem('skill.notOpen');
    await mustBeJudge(this.database.manager, skill, input);
  }

  private async lines(
    tx: EntityManager,
    skill: string,
    input: SeatOfTeam,
    read: (tx: EntityManager, id: string) => Promise<Sheet | null>,
  ): Promise<{ sheet: Sheet; line: SeatLineView }[]> {
    const ids: { id: string }[] = await tx.query(
      `select s.id from mark_sheet s join sub_criterion c on c.id = s.sub_criterion_id
       where s.skill_id = $1 and c.team_id = $2 order by s.id`,
      [skill, input.team],
    );
    const lines: { sheet: Sheet; line: SeatLineView }[] = [];
    for (const { id } of ids) {
      const sheet = (await read(tx, id))!;
      const scored = hasScored(sheet, input.seat);
      const leftAlone = whyNot(sheet, input) ?? (input.keepScored && scored ? 'scored' : null);
      const line: SeatLineView = {
        sheet: id,
        code: sheet.subject.code,
        form: sheet.subCriterion.code,
        scored,
        leftAlone,
      };
      lines.push({ sheet, line });
    }
    return lines.sort((a, b) => (a.line.code < b.line.code ? -1 : a.line.code > b.line.code ? 1 : 0));
  }
}

/** Whoever is named is a judge of the skill; a stand-in must be named. */
async function mustBeJudge(
  tx: EntityManager,
  skill: string,
  { decision, person }: Pick<SeatDecision, 'decision' | 'person'>,
): Promise<void> {
  if (decision !== 'stand-in' && person === undefined) return;
  const found = await tx.query('select from skill_judge where skill_id = $1 and person_id = $2', [
    skill,
    person ?? null,
  ]);
  if (found.length === 0) throw new Problem('seat.standInNotJudge');
}

function viewOf(lines: readonly { line: SeatLineView }[]): ManySeatsView {
  return {
    changing: lines.filter(({ line }) => line.leftAlone === null).length,
    items: lines.map(({ line }) => line),
  };
}
