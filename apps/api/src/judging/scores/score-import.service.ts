import { Injectable } from '@nestjs/common';
import type { Language } from '@skillstar/contract';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { BOARDS_TOUCHED } from '../../competitions/board-touch.ts';
import { readBytes, reportOf } from '../../competitions/imports/list-import.service.ts';
import { writeList } from '../../competitions/imports/write-list.ts';
import { personOf } from '../../identity/act.ts';
import type { Act } from '../../identity/act.ts';
import { must } from '../../identity/policies.ts';
import { appendEvent } from '../../platform/events/event.ts';
import { writeWorkbook } from '../../platform/excel/excel.ts';
import { Problem } from '../../platform/problems/problem.ts';
import { Signals } from '../../platform/signals/signals.ts';
import { beginMarking } from '../begin-marking.ts';
import { decide } from '../decide.ts';
import type { Plan } from '../decide.ts';
import type { Writer } from '../mark-entry.ts';
import { writePlan } from '../record.ts';
import { mustNotBeClosed } from '../sheet.ts';
import type { Sheet } from '../sheet.ts';
import { aspectsOf, readSheetsOfSkill } from '../sheet.store.ts';
import { isImportable } from './importable.ts';
import { faultChanged, seenBy } from './seen.ts';
import type { ScoreImportQuery, ScoreImportView } from './score-import.dto.ts';
import { planScores } from './plan-scores.ts';
import type { NewScore } from './plan-scores.ts';
import { scoreList } from './score-list.ts';

interface Form {
  id: string;
  code: string;
  name: string;
  skill: string;
  competition: string;
  status: string;
}

/**
 * Theory scores come from an examination as a list. They go the way of every mark: a version in the team's slot, by
 * whoever brought the file, for the form's team to check and sign.
 */
@Injectable()
export class ScoreImportService {
  constructor(
    private readonly database: DataSource,
    private readonly signals: Signals,
  ) {}

  async toWorkbook(act: Act, asked: string, language: Language): Promise<{ name: string; bytes: Buffer }> {
    const form = await this.admit(act, asked);
    const layout = scoreList(form, await aspectsOf(this.database.manager, form.id));
    const sheets = await sheetsOf(this.database.manager, form);
    const rows = sheets.map((sheet) => ({
      code: sheet.subject.code,
      ...Object.fromEntries(sheet.marks.filter(({ slot }) => slot === 0).map(({ aspect, value }) => [aspect, value])),
    }));
    return { name: `${layout[language]}.xlsx`, bytes: await writeWorkbook([writeList(layout, rows, language)]) };
  }

  /**
   * All or nothing, under the lock of every sheet of the form; a dry run looks only. Whoever writes what a dry run showed
   * says what that one saw: a score that somebody changed in between is named and not overwritten.
   */
  async import(
    act: Act,
    asked: string,
    bytes: Buffer,
    { dryRun = false, seen }: ScoreImportQuery,
    language: Language,
  ): Promise<ScoreImportView> {
    const form = await this.admit(act, asked);
    if (form.status !== 'open' && form.status !== 'marking') throw new Problem('skill.notOpen');
    const aspects = await aspectsOf(this.database.manager, form.id);
    if (!aspects.some(isImportable)) throw new Problem('score.notImportable', { code: form.code });
    const reading = await readBytes(bytes, scoreList(form, aspects));
    const report = await this.database.transaction(async (tx) => {
      if (!dryRun) await lock(tx, form);
      const sheets = await sheetsOf(tx, form);
      const plan = planScores(reading, sheets);
      if (!dryRun && seen !== undefined) await faultChanged(tx, plan, sheets, seen);
      const view = { ...reportOf(plan, dryRun, language), seen: seenBy(plan, sheets) };
      if (dryRun) return view;
      if (view.faultCount > 0)
        throw new Problem('import.faults', { count: view.faultCount }, { extra: { report: view } });
      const byId = new Map(sheets.map((sheet) => [sheet.id, sheet]));
      for (const { id, change } of plan.rows) {
        if (change.length > 0) await record(tx, act, byId.get(id!)!, change);
      }
      if (view.created + view.updated === 0) return view;
      await appendEvent(tx, act, {
        type: 'scores.imported',
        competition: form.competition,
        subject: form.skill,
        after: { form: form.id, code: form.code, created: view.created, updated: view.updated },
      });
      return view;
    });
    if (!dryRun) this.signals.tell(BOARDS_TOUCHED, form.skill);
    return report;
  }

  private async admit(act: Act, asked: string): Promise<Form> {
    const [form]: Form[] = await this.database.query(
      `select c.id, c.code, c.name, m.skill_id as skill, k.competition_id as competition, k.status
       from sub_criterion c join marking_scheme m on m.id = c.scheme_id join skill k on k.id = m.skill_id
       where c.id::text = $1 and m.status in ('active', 'locked')`,
      [asked.toLowerCase()],
    );
    if (!form) throw new Problem('id.unknown');
    must(act, 'score.import', { competition: form.competition, skill: form.skill });
    return form;
  }
}

/** The skill first, then its sheets in id order: as opening and marking take them. */
async function lock(tx: EntityManager, form: Form): Promise<void> {
  await tx.query('select from skill where id = $1 for update', [form.skill]);
  await tx.query('select from mark_sheet where sub_criterion_id = $1 order by id for update', [form.id]);
}

async function sheetsOf(tx: EntityManager, form: Form): Promise<Sheet[]> {
  const sheets = await readSheetsOfSkill(tx, form.skill);
  return sheets.filter((sheet) => sheet.subCriterion.id === form.id);
}

async function record(tx: EntityManager, act: Act, sheet: Sheet, scores: readonly NewScore[]): Promise<void> {
  mustNotBeClosed(sheet);
  await beginMarking(tx, act, sheet);
  const writer: Writer = { person: personOf(act), seat: 0, device: act.device };
  const plan: Plan = { versions: [], accepted: new Set(), conflicts: [], closed: [] };
  for (const [at, score] of scores.entries()) {
    const entry = {
      ...score,
      id: v7(),
      sheet: sheet.id,
      round: 1,
      deviceSeq: at + 1,
      deviceTime: act.now.toISOString(),
    };
    const receipt = decide(sheet, writer, entry, plan, act.now);
    if (receipt.status !== 'accepted')
      throw new Error(`an imported score was ${receipt.status}: ${receipt.code ?? ''}`);
  }
  await writePlan(tx, act, sheet, writer, plan);
}
