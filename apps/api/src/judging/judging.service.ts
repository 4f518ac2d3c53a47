import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { QueryFailedError } from 'typeorm';
import { Problem } from '../platform/problems/problem.ts';
import { Signals } from '../platform/signals/signals.ts';
import { personOf } from '../identity/act.ts';
import type { Act } from '../identity/act.ts';
import { may, must } from '../identity/policies.ts';
import { BOARDS_TOUCHED } from '../competitions/board-touch.ts';
import { FirstMark } from './begin-marking.ts';
import type { MarkEntry } from './mark-entry.ts';
import { readEntries } from './read-entries.ts';
import { recordSheet } from './record.ts';
import type { Recorded } from './record.ts';
import { stateForJudge, viewForJudge } from './sheet-for-judge.ts';
import { seatOf } from './sheet.ts';
import type { Sheet } from './sheet.ts';
import { readSheet, readSheetsOfJudge } from './sheet.store.ts';
import type { JudgingPackageView, ReceiptsView, SheetView } from './sheet.view.ts';

/** A unique violation (two requests brought one id at the same moment) or a deadlock: made again, it comes out right. */
const AGAIN = new Set(['23505', '40P01']);

@Injectable()
export class JudgingService {
  constructor(
    private readonly database: DataSource,
    private readonly signals: Signals,
  ) {}

  /** Records a batch, one transaction per sheet, sheets in id order; answers one receipt per entry. */
  async record(act: Act, raw: object[]): Promise<ReceiptsView> {
    const { sheets, refused } = readEntries(raw);
    const view: ReceiptsView = { receipts: [...refused], sheets: [] };
    for (const [id, entries] of [...sheets].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const { receipts, sheet } = await this.recordOne(act, id, entries);
      view.receipts.push(...receipts);
      if (sheet) view.sheets.push(stateForJudge(sheet, personOf(act)));
    }
    return view;
  }

  async package(act: Act): Promise<JudgingPackageView> {
    const person = personOf(act);
    const competition = act.tablet?.competition ?? null;
    const sheets = (await readSheetsOfJudge(this.database.manager, person, competition)).filter((sheet) =>
      may(act, 'sheet.mark', sheet),
    );
    const skills = await this.database.query(
      `select k.id, k.name, k.name_en as "nameEn", k.coded, c.days from skill k
       join competition c on c.id = k.competition_id where k.id = any($1) order by k.position`,
      [[...new Set(sheets.map((sheet) => sheet.skill))]],
    );
    const [found] = await this.database.query(`select id, name, name_en as "nameEn" from competition where id = $1`, [
      competition ?? sheets[0]?.competition ?? null,
    ]);
    return {
      judge: { person, name: act.person!.name },
      competition: found ?? null,
      serverTime: act.now.toISOString(),
      skills,
      sheets: sheets.map((sheet) => viewForJudge(sheet, person)),
    };
  }

  /** One sheet, as the asking judge may see it; others who watch judging see it without a seat. */
  async sheet(act: Act, id: string): Promise<SheetView> {
    const sheet = await this.read(id);
    const seated = seatOf(sheet, personOf(act)) !== null && may(act, 'sheet.mark', sheet);
    if (!seated) must(act, 'judging.watch', sheet);
    return viewForJudge(sheet, personOf(act));
  }

  private async read(id: string): Promise<Sheet> {
    const sheet = await readSheet(this.database.manager, id);
    if (!sheet) throw new Problem('id.unknown');
    return sheet;
  }

  private async recordOne(act: Act, id: string, entries: MarkEntry[]): Promise<Recorded> {
    let lockSkill = false;
    for (let attempt = 1; ; attempt++) {
      try {
        const recorded = await this.database.transaction((tx) => recordSheet(tx, act, id, entries, { lockSkill }));
        if (recorded.changed) this.signals.tell(BOARDS_TOUCHED, recorded.sheet!.skill);
        return recorded;
      } catch (error) {
        const code = error instanceof QueryFailedError ? (error.driverError as { code?: string }).code : undefined;
        if (error instanceof FirstMark) lockSkill = true;
        else if (attempt >= 3 || !AGAIN.has(code ?? '')) throw error;
      }
    }
  }
}
