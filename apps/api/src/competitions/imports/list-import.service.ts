import { Injectable } from '@nestjs/common';
import type { Language } from '@skillstar/contract';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import type { Act } from '../../identity/act.ts';
import { must, mustReach } from '../../identity/policies.ts';
import { lockRow, readRow } from '../../platform/database/rows.ts';
import { cellFaultView } from '../../platform/excel/cell-fault.ts';
import type { CellFault } from '../../platform/excel/cell-fault.ts';
import { readWorkbook } from '../../platform/excel/excel.ts';
import { WorkbookFault } from '../../platform/excel/workbook-fault.ts';
import { Problem } from '../../platform/problems/problem.ts';
import { Signals } from '../../platform/signals/signals.ts';
import { BOARDS_TOUCHED } from '../board-touch.ts';
import { mustBeChangeable } from '../competition/changeable.ts';
import { Competition } from '../competition/competition.entity.ts';
import { IdentitySeal } from '../subject/identity-seal.ts';
import { competitorsPlan, writeCompetitors } from './import-competitors.ts';
import { delegationsPlan, writeDelegations } from './import-delegations.ts';
import { judgesPlan, writeJudges } from './import-judges.ts';
import type { ImportReportView } from './list-import.view.ts';
import { LISTS } from './list-layout.ts';
import type { ListKind, ListLayout } from './list-layout.ts';
import type { ListPlan } from './list-plan.ts';
import { ListReading, readList } from './read-list.ts';

const SHOWN = 300;

@Injectable()
export class ListImportService {
  constructor(
    private readonly database: DataSource,
    private readonly seal: IdentitySeal,
    private readonly signals: Signals,
  ) {}

  /**
   * All or nothing. The competition is locked first: of two people who import the same list at the same moment, the
   * second finds the rows of the first.
   */
  async import(
    act: Act,
    kind: ListKind,
    competition: string,
    bytes: Buffer,
    dryRun: boolean,
    language: Language,
  ): Promise<ImportReportView> {
    await readRow(this.database.manager, Competition, competition);
    mayImport(act, kind, competition);
    const reading = await readBytes(bytes, LISTS[kind]);
    const { report, skills } = await this.database.transaction(async (tx) => {
      if (!dryRun) {
        await lockRow(tx, Competition, competition);
        await mustBeChangeable(tx, competition);
      }
      const work = await this.plan(tx, act, kind, competition, reading);
      const view = reportOf(work.plan, dryRun, language);
      if (dryRun) return { report: view, skills: [] };
      const count = view.faultCount;
      if (count > 0) throw new Problem('import.faults', { count }, { extra: { report: view } });
      const changes = view.created + view.updated > 0;
      return { report: view, skills: changes ? await work.write() : [] };
    });
    for (const skill of skills) this.signals.tell(BOARDS_TOUCHED, skill);
    return report;
  }

  private async plan(
    tx: EntityManager,
    act: Act,
    kind: ListKind,
    competition: string,
    reading: ListReading,
  ): Promise<{ plan: ListPlan<unknown>; write: () => Promise<string[]> }> {
    if (kind === 'competitors') {
      const plan = await competitorsPlan(tx, act, competition, reading, this.seal);
      return { plan, write: () => writeCompetitors(tx, act, competition, plan) };
    }
    if (kind === 'delegations') {
      const plan = await delegationsPlan(tx, competition, reading);
      return { plan, write: () => writeDelegations(tx, act, competition, plan) };
    }
    const plan = await judgesPlan(tx, act, competition, reading);
    return { plan, write: () => writeJudges(tx, act, competition, plan) };
  }
}

/** Competitors may be brought by a reviewer of one delegation or skill: each row is asked for by itself. */
function mayImport(act: Act, kind: ListKind, competition: string): void {
  if (kind === 'competitors') mustReach(act, 'competitor.manage', competition);
  if (kind === 'delegations') must(act, 'competition.manage', { competition });
  if (kind === 'judges') {
    must(act, 'people.manage', { competition });
    must(act, 'team.manage', { competition });
  }
}

/** A file that is no workbook is a list with one fault. */
export async function readBytes(bytes: Buffer, layout: ListLayout): Promise<ListReading> {
  try {
    return readList(await readWorkbook(bytes), layout);
  } catch (error) {
    if (!(error instanceof WorkbookFault)) throw error;
    const reading = new ListReading('', new Map());
    reading.faults.push({ sheet: '', cell: '', code: error.code, params: error.params });
    return reading;
  }
}

/** What a plan says to whoever brought the file. */
export function reportOf({ reading, rows }: ListPlan<unknown>, dryRun: boolean, language: Language): ImportReportView {
  const count = (wanted: string) => rows.filter(({ action }) => action === wanted).length;
  const words = (faults: CellFault[]) => faults.slice(0, SHOWN).map((fault) => cellFaultView(fault, language));
  return {
    dryRun,
    rows: reading.rows.length,
    created: count('create'),
    updated: count('update'),
    unchanged: count('unchanged'),
    faultCount: reading.faults.length,
    faults: words(reading.faults),
    warnings: words(reading.warnings),
    preview: rows.slice(0, SHOWN).map(({ row, action, cells }) => ({ row, action, cells })),
  };
}
