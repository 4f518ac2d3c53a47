import { Injectable } from '@nestjs/common';
import type { Language } from '@skillstar/contract';
import { checkDocument, checkEligibility } from '@skillstar/rules';
import type { Entered } from '@skillstar/rules';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { cellFaultView } from '../../platform/excel/cell-fault.ts';
import { readWorkbook, writeWorkbook } from '../../platform/excel/excel.ts';
import { WorkbookFault } from '../../platform/excel/workbook-fault.ts';
import { Problem } from '../../platform/problems/problem.ts';
import type { ImportReportView } from '../../competitions/imports/list-import.view.ts';
import { ListReading, readList } from '../../competitions/imports/read-list.ts';
import { writeChoices, writeList } from '../../competitions/imports/write-list.ts';
import type { ListLayout } from '../../competitions/imports/list-layout.ts';
import { personOf } from '../../identity/act.ts';
import type { Act } from '../../identity/act.ts';
import { dayInChina, enteredBeside } from '../application/check-application.ts';
import { keyOfKind } from '../application/filled-in.ts';
import { PersonalAnswers } from '../application/personal-answers.ts';
import { addDraft, saveDraft } from '../application/save-draft.ts';
import { RegistrationService } from '../form/registration.service.ts';
import type { RegistrationView } from '../form/registration.view.ts';
import { choicesOf, fieldColumn, layoutOf, MOST_IMPORTED } from './application-list.ts';
import { readApplicants } from './plan-applications.ts';
import type { Applicant } from './plan-applications.ts';

interface Planned {
  applicant: Applicant;
  /** The draft or returned application of this document in the same account. */
  present: { id: string; version: number } | null;
}

const SHOWN = 300;
const SHOWN_COLUMNS = ['skill', 'group', 'delegation'] as const;

/** Many people at once, by one file: all of them or nobody. They are drafts then; pictures are added one by one. */
@Injectable()
export class ApplicationImportService {
  constructor(
    private readonly database: DataSource,
    private readonly registrations: RegistrationService,
    private readonly personal: PersonalAnswers,
  ) {}

  async template(act: Act, competition: string, language: Language): Promise<{ name: string; bytes: Buffer }> {
    const view = await this.registrations.read(act, competition);
    const sheets = [
      writeList(layoutOf(view.form, view.conditions.groupNeeded), [], language),
      writeChoices(choicesOf(view, language), language),
    ];
    const name = language === 'zh' ? `报名表 ${view.name}.xlsx` : `Applications ${view.nameEn ?? view.name}.xlsx`;
    return { name, bytes: await writeWorkbook(sheets) };
  }

  async import(
    act: Act,
    competition: string,
    bytes: Buffer,
    dryRun: boolean,
    language: Language,
  ): Promise<ImportReportView> {
    const view = await this.registrations.read(act, competition);
    if (view.state !== 'open') throw new Problem('registration.notOpen');
    const layout = layoutOf(view.form, view.conditions.groupNeeded);
    const reading = await readBytes(bytes, layout);
    return this.database.transaction(async (tx) => {
      const plan = await this.plan(tx, act, view, reading);
      const report = reportOf(reading, plan, keyOfKind(view.form, 'name'), dryRun, language);
      if (dryRun) return report;
      const count = report.faultCount;
      if (count > 0) throw new Problem('import.faults', { count }, { extra: { report } });
      for (const { applicant, present } of plan) {
        const { skill, group, delegation, answers } = applicant;
        const change = { skill, group, delegation, answers };
        if (present) await saveDraft(tx, act, present.id, present.version, change, this.personal);
        else await addDraft(tx, act, competition, change, this.personal);
      }
      return report;
    });
  }

  private async plan(tx: EntityManager, act: Act, view: RegistrationView, reading: ListReading): Promise<Planned[]> {
    const today = dayInChina(act.now);
    const applicants = readApplicants(reading, view, view.form, today);
    const number = fieldColumn(keyOfKind(view.form, 'document'));
    const planned: Planned[] = [];
    // people of the same file stand beside each other, as if the lines above were handed in already
    const above: { hash: string | null; skill: string; delegation: string }[] = [];
    for (const applicant of applicants) {
      const { row, skill, group, delegation, document } = applicant;
      const hash = document ? this.personal.hash(document) : null;
      const [own] = await tx.query(
        `select id, version, status from application where competition_id = $1 and owner_id = $2 and identity_hash = $3
         order by id limit 1`,
        [view.competition, personOf(act), hash],
      );
      const open = own && (own.status === 'draft' || own.status === 'returned');
      const beside = { competitionId: view.competition, identityHash: hash, skillId: skill, delegationId: delegation };
      const entered = await enteredBeside(tx, { ...beside, id: open ? own.id : NOBODY });
      const checked = document && checkDocument(document, today);
      const holder = checked?.ok ? checked : null;
      const faults = checkEligibility(
        view.conditions,
        { skill, group, delegation, holder, led: view.led },
        together(entered, above, { hash, skill, delegation }),
      );
      for (const { field, code, params } of faults) {
        reading.fault(row.number, field === 'document' ? number : `entry:${field}`, code, params);
      }
      above.push({ hash, skill, delegation });
      planned.push({ applicant, present: open ? { id: own.id, version: own.version } : null });
    }
    return planned;
  }
}

const NOBODY = '00000000-0000-0000-0000-000000000000';

type Line = { hash: string | null; skill: string; delegation: string };

function together(entered: Entered, above: readonly Line[], { hash, skill, delegation }: Line): Entered {
  const count = (fits: (line: Line) => boolean): number => above.filter(fits).length;
  const same = above.filter((line) => hash !== null && line.hash === hash).map((line) => line.skill);
  const { places } = entered;
  return {
    sameDocument: [...entered.sameDocument, ...same],
    places: {
      delegation: places.delegation + count((line) => line.delegation === delegation),
      'delegation-skill':
        places['delegation-skill'] + count((line) => line.delegation === delegation && line.skill === skill),
      skill: places.skill + count((line) => line.skill === skill),
    },
  };
}

async function readBytes(bytes: Buffer, layout: ListLayout): Promise<ListReading> {
  try {
    const reading = readList(await readWorkbook(bytes), layout);
    if (reading.rows.length > MOST_IMPORTED) {
      reading.fault(reading.rows[MOST_IMPORTED]!.number, '', 'list.tooLong', { max: MOST_IMPORTED });
      reading.rows.length = 0;
    }
    return reading;
  } catch (error) {
    if (!(error instanceof WorkbookFault)) throw error;
    const reading = new ListReading('', new Map());
    reading.faults.push({ sheet: '', cell: '', code: error.code, params: error.params });
    return reading;
  }
}

/** Of `E12`: whoever mends a file goes through it from above. */
const rowOf = (cell: string): number => Number(/\d+$/.exec(cell)?.[0] ?? 0);

function reportOf(
  reading: ListReading,
  plan: readonly Planned[],
  nameKey: string,
  dryRun: boolean,
  language: Language,
): ImportReportView {
  const inOrder = reading.faults.toSorted((one, other) => rowOf(one.cell) - rowOf(other.cell));
  return {
    dryRun,
    rows: reading.rows.length,
    created: plan.filter(({ present }) => present === null).length,
    updated: plan.filter(({ present }) => present !== null).length,
    unchanged: 0,
    faultCount: reading.faults.length,
    faults: inOrder.slice(0, SHOWN).map((fault) => cellFaultView(fault, language)),
    warnings: reading.warnings.slice(0, SHOWN).map((fault) => cellFaultView(fault, language)),
    preview: plan.slice(0, SHOWN).map(({ applicant: { row, answers }, present }) => ({
      row: row.number,
      action: present ? ('update' as const) : ('create' as const),
      cells: {
        name: String(answers[nameKey] ?? ''),
        ...Object.fromEntries(SHOWN_COLUMNS.map((key) => [key, row.values[`entry:${key}`] ?? ''])),
      },
    })),
  };
}
