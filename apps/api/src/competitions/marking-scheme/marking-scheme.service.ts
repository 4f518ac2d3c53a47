import { FAULTS, fill } from '@skillstar/contract';
import type { FaultCode, Language, Parameters } from '@skillstar/contract';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import type { Act } from '../../identity/act.ts';
import { must } from '../../identity/policies.ts';
import type { PolicyName } from '../../identity/policies.ts';
import { readRow } from '../../platform/database/rows.ts';
import { cellFaultView } from '../../platform/excel/cell-fault.ts';
import type { CellFault } from '../../platform/excel/cell-fault.ts';
import { readWorkbook, writeWorkbook } from '../../platform/excel/excel.ts';
import { WorkbookFault } from '../../platform/excel/workbook-fault.ts';
import { Problem } from '../../platform/problems/problem.ts';
import { Signals } from '../../platform/signals/signals.ts';
import { BOARDS_TOUCHED } from '../board-touch.ts';
import { Competition } from '../competition/competition.entity.ts';
import { Skill } from '../skill/skill.entity.ts';
import { readCisWorkbook } from './cis-reader.ts';
import type { SchemeReading } from './cis-reader.ts';
import { fitsCis, writeCisWorkbook } from './cis-writer.ts';
import { draftFromEditor } from './draft-from-editor.ts';
import type { SchemeDto } from './marking-scheme.dto.ts';
import { MarkingScheme } from './marking-scheme.entity.ts';
import type { SchemeImportView, SchemeVersionListView, SchemeVersionView, SchemeView } from './marking-scheme.view.ts';
import { bareRanking, keptRanking, ownRanking, usualRanking } from './ranking.ts';
import { saveScheme } from './save-scheme.ts';
import type { NewScheme } from './save-scheme.ts';
import { checkScheme } from './scheme-checks.ts';
import type { SchemeDraft } from './scheme-draft.ts';
import { difference } from './scheme-difference.ts';
import type { SchemePart } from './scheme-difference.ts';
import { draftOf, readRows } from './scheme-rows.ts';
import { importSummary, schemeParts } from './scheme-view.ts';

export interface ImportOptions {
  dryRun: boolean;
  strict: boolean;
  base?: number;
}

const MOST_FAULTS = 300;

@Injectable()
export class MarkingSchemeService {
  constructor(
    private readonly database: DataSource,
    private readonly signals: Signals,
  ) {}

  async read(act: Act, id: string, version: number | undefined, language: Language): Promise<SchemeView> {
    const { skill, competition } = await this.admit(act, id, 'scheme.read');
    const [head]: SchemeVersionView[] = await this.database.query(
      `${HEAD} where s.skill_id = $1 and ($2::int is null and s.status in ('active', 'locked') or s.version = $2)`,
      [id, version ?? null],
    );
    if (!head) throw new Problem('scheme.none');
    const rows = await readRows(this.database.manager, head.id);
    const draft = draftOf(titleOf(skill), rows);
    const { warnings } = checkScheme(draft, { days: competition.days });
    return {
      ...head,
      skill: id,
      ...schemeParts(rows),
      ranking: rows.ranking ?? usualRanking(competition.template),
      warnings: warnings.map(({ path, code, params }) => ({ path, ...inWords(code, params, language) })),
    };
  }

  async versions(act: Act, id: string): Promise<SchemeVersionListView> {
    await this.admit(act, id, 'scheme.read');
    const items: SchemeVersionView[] = await this.database.query(
      `${HEAD} where s.skill_id = $1 order by s.version desc`,
      [id],
    );
    return { items, next: null };
  }

  async toWorkbook(act: Act, id: string): Promise<{ name: string; bytes: Buffer }> {
    const { skill } = await this.admit(act, id, 'scheme.read');
    const scheme = await presentScheme(this.database.manager, id);
    if (!scheme) throw new Problem('scheme.none');
    const draft = draftOf(titleOf(skill), await readRows(this.database.manager, scheme.id));
    if (!fitsCis(draft)) throw new Problem('scheme.notCis');
    const name = `${titleOf(skill)} 评分方案 v${scheme.version}.xlsx`;
    return { name, bytes: await writeWorkbook(writeCisWorkbook(draft)) };
  }

  /** All or nothing: a workbook with a fault writes nothing. A dry run tells what would change. */
  async import(
    act: Act,
    id: string,
    bytes: Buffer,
    options: ImportOptions,
    language: Language,
  ): Promise<SchemeImportView> {
    const { skill, competition } = await this.admit(act, id, 'scheme.manage');
    const reading = await readBytes(bytes, { days: competition.days, strict: options.strict });
    const present = await presentScheme(this.database.manager, id);
    const before = present && draftOf(titleOf(skill), await readRows(this.database.manager, present.id));
    const draft = reading.scheme && {
      ...reading.scheme,
      skill: titleOf(skill),
      ranking: keptRanking(before, reading.scheme),
    };
    if (draft) noteOtherSkill(reading, skill);
    const base = present?.version ?? 0;
    const change = draft ? difference(before, draft) : { added: [], removed: [], changed: [] };
    const named = ({ label, name }: SchemePart) => `${label} ${name}`;
    const words = (faults: CellFault[]) => faults.slice(0, MOST_FAULTS).map((fault) => cellFaultView(fault, language));
    const isSame = change.added.length + change.removed.length + change.changed.length === 0;
    const report: SchemeImportView = {
      dryRun: options.dryRun,
      base,
      faults: words(reading.faults),
      warnings: words(reading.warnings),
      difference: { added: change.added.map(named), removed: change.removed.map(named), changed: change.changed },
      scheme: draft && importSummary(reading.skill, isSame ? base : base + 1, draft),
    };
    if (options.dryRun) return report;
    if (!draft) throw new Problem('import.faults', { count: reading.faults.length }, { extra: { report } });
    const version = await this.save(act, { skill: id, draft, source: 'workbook', base: options.base });
    return { ...report, scheme: importSummary(reading.skill, version, draft) };
  }

  async edit(act: Act, id: string, body: SchemeDto, language: Language): Promise<SchemeView> {
    const { skill, competition } = await this.admit(act, id, 'scheme.manage');
    const { draft, faults: unread } = draftFromEditor(titleOf(skill), body);
    const ranking = body.ranking ?? keptRanking(await this.presentDraft(id), draft);
    draft.ranking = ownRanking(ranking && bareRanking(ranking), competition.template);
    const faults = [...unread, ...checkScheme(draft, { days: competition.days }).faults];
    if (faults.length > 0) {
      const errors = faults
        .slice(0, MOST_FAULTS)
        .map(({ path, code, params }) => ({ field: path, code, params, wording: FAULTS[code] }));
      throw new Problem('scheme.faults', { count: faults.length }, { errors });
    }
    await this.save(act, { skill: id, draft, source: 'editor', base: body.base });
    return this.read(act, id, undefined, language);
  }

  private async presentDraft(skill: string): Promise<SchemeDraft | null> {
    const present = await presentScheme(this.database.manager, skill);
    return present && draftOf('', await readRows(this.database.manager, present.id));
  }

  private async save(act: Act, input: NewScheme): Promise<number> {
    const version = await this.database.transaction((tx) => saveScheme(tx, act, input));
    this.signals.tell(BOARDS_TOUCHED, input.skill);
    return version;
  }

  private async admit(act: Act, id: string, policy: PolicyName): Promise<{ skill: Skill; competition: Competition }> {
    const skill = await readRow(this.database.manager, Skill, id);
    must(act, policy, { competition: skill.competitionId, skill: id });
    return { skill, competition: await readRow(this.database.manager, Competition, skill.competitionId) };
  }
}

function titleOf(skill: Skill): string {
  return `${skill.number} ${skill.name}`;
}

function presentScheme(tx: EntityManager, skill: string): Promise<MarkingScheme | null> {
  return tx.findOne(MarkingScheme, { where: { skillId: skill }, order: { version: 'DESC' } });
}

async function readBytes(bytes: Buffer, expected: { days: number; strict: boolean }): Promise<SchemeReading> {
  try {
    return readCisWorkbook(await readWorkbook(bytes), expected);
  } catch (error) {
    if (!(error instanceof WorkbookFault)) throw error;
    const faults = [{ sheet: '', cell: '', code: error.code, params: error.params }];
    return { scheme: null, skill: '', faults, warnings: [] };
  }
}

/** The heading of a CIS sheet begins with the skill's number: another one is probably another file. */
function noteOtherSkill(reading: SchemeReading, skill: Skill): void {
  const [number] = reading.skill.split(' ');
  if (number === skill.number || reading.skill.includes(skill.name)) return;
  const params = { found: reading.skill, skill: titleOf(skill) };
  const sheet = reading.warnings[0]?.sheet ?? '';
  reading.warnings.unshift({ sheet, cell: 'A1', code: 'scheme.skillDiffers', params });
}

function inWords(code: FaultCode, params: Parameters, language: Language) {
  return { code, params, message: fill(FAULTS[code], language, params) };
}

const HEAD = `
  select s.id, s.version, s.status, s.declared_total as total, s.source,
         to_char(s.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "createdAt",
         case when p.id is null then null else json_build_object('id', p.id, 'name', p.name) end as "createdBy"
  from marking_scheme s left join person p on p.id = s.created_by`;
