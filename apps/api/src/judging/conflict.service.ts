import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { appendEvent } from '../platform/events/event.ts';
import { Problem } from '../platform/problems/problem.ts';
import { Signals } from '../platform/signals/signals.ts';
import { BOARDS_TOUCHED } from '../competitions/board-touch.ts';
import { personOf } from '../identity/act.ts';
import type { Act } from '../identity/act.ts';
import { must } from '../identity/policies.ts';
import { setPresent } from './decide.ts';
import { aspectStanding, mustNotBeClosed } from './sheet.ts';
import type { OpenConflict, Sheet } from './sheet.ts';
import { lockSheet } from './sheet.store.ts';
import { writeSheet } from './write-sheet.ts';

@Injectable()
export class ConflictService {
  constructor(
    private readonly database: DataSource,
    private readonly signals: Signals,
  ) {}

  /** The chief takes one of two versions of a slot; the other stays in the history. */
  async resolve(act: Act, asked: string, input: { take: 'present' | 'other'; reason: string }): Promise<void> {
    const [found] = await this.database.query(
      'select sheet_id as sheet, entry_id as entry from mark_conflict where entry_id = $1',
      [asked],
    );
    if (!found) throw new Problem('id.unknown');
    const entry: string = found.entry;
    const skill = await this.database.transaction(async (tx) => {
      const sheet = (await lockSheet(tx, found.sheet))!;
      must(act, 'conflict.resolve', sheet);
      mustNotBeClosed(sheet);
      const conflict = sheet.conflicts.find((open) => open.entry === entry);
      if (!conflict) throw new Problem('conflict.closed');
      if (input.take === 'other') mustBePresentRound(sheet, conflict);
      const before = sheet.marks.find(
        (mark) => mark.aspect === conflict.aspect && mark.slot === conflict.slot && mark.round === conflict.round,
      );
      sheet.version++;
      if (input.take === 'other') setPresent(sheet, conflict);
      await writeSheet(tx, sheet, { accepted: new Set([entry]), voidSignatures: true });
      await tx.query(`update mark_conflict set closed_at = $2, closed_by = $3, closed_how = $4 where entry_id = $1`, [
        entry,
        act.now,
        personOf(act),
        `chief: ${input.take}`,
      ]);
      await appendEvent(tx, act, {
        type: 'conflict.resolved',
        competition: sheet.competition,
        subject: sheet.id,
        before: { present: before?.entry ?? null },
        after: { present: input.take === 'other' ? entry : (before?.entry ?? null), entry },
        reason: input.reason.trim(),
      });
      return sheet.skill;
    });
    this.signals.tell(BOARDS_TOUCHED, skill);
  }
}

/** The scores of a round that led to another one are history: changing one would undo the round that was played since. */
function mustBePresentRound(sheet: Sheet, conflict: OpenConflict): void {
  const aspect = sheet.aspects.find(({ id }) => id === conflict.aspect)!;
  const { round } = aspectStanding(sheet, aspect);
  if (conflict.round !== round) throw new Problem('conflict.roundOver', { round, label: aspect.label });
}
