import { checkMark } from '@skillstar/rules';
import type { FaultCode } from '@skillstar/contract';
import type { ListPlan, PlannedAction } from '../../competitions/imports/list-plan.ts';
import type { ListReading, ListRow } from '../../competitions/imports/read-list.ts';
import { lookupKey } from '../../competitions/imports/list-plan.ts';
import { isLocked } from '../sheet.ts';
import type { PresentMark, Sheet, SheetAspect } from '../sheet.ts';
import { isImportable } from './importable.ts';

/** A value that a row puts into the slot of the team. */
export interface NewScore {
  aspect: string;
  value: string;
  basedOn: string | null;
}

/** What the rows mean for the sheets of a form as they stand; an empty cell leaves what is there. */
export function planScores(reading: ListReading, sheets: readonly Sheet[]): ListPlan<NewScore[]> {
  const byCode = new Map(sheets.map((sheet) => [lookupKey(sheet.subject.code), sheet]));
  const seen = new Set<string>();
  const rows: ListPlan<NewScore[]>['rows'] = [];
  for (const row of reading.rows) {
    const code = row.values['code'] ?? '';
    if (code === '') continue;
    const sheet = byCode.get(lookupKey(code));
    if (!sheet) reading.fault(row.number, 'code', 'score.codeUnknown', { code });
    else if (seen.has(sheet.id)) reading.fault(row.number, 'code', 'score.codeTwice', { code });
    else rows.push(planRow(reading, row, sheet));
    if (sheet) seen.add(sheet.id);
  }
  return { reading, rows };
}

function planRow(reading: ListReading, row: ListRow, sheet: Sheet): ListPlan<NewScore[]>['rows'][number] {
  const change: NewScore[] = [];
  const actions: PlannedAction[] = [];
  for (const aspect of sheet.aspects.filter(isImportable)) {
    const typed = row.values[aspect.id] ?? '';
    if (typed === '') continue;
    const checked = checkMark(aspect, typed);
    if (!checked.ok) {
      for (const { code, params } of checked.violations) {
        reading.fault(row.number, aspect.id, code as FaultCode, params);
      }
      continue;
    }
    const present = presentOf(sheet, aspect);
    if (present?.value === checked.value) continue;
    actions.push(present?.value == null ? 'create' : 'update');
    change.push({ aspect: aspect.id, value: checked.value!, basedOn: present?.entry ?? null });
  }
  const { code } = sheet.subject;
  if (change.length > 0 && isLocked(sheet)) reading.fault(row.number, 'code', 'score.notCompeting', { code });
  if (change.length > 0 && sheet.state === 'signed') reading.fault(row.number, 'code', 'score.signed', { code });
  const action = actions.includes('update') ? 'update' : (actions[0] ?? 'unchanged');
  return { row: row.number, action, id: sheet.id, change, cells: cellsOf(row, sheet) };
}

function presentOf(sheet: Sheet, { id }: SheetAspect): PresentMark | undefined {
  return sheet.marks.find(({ aspect, slot, round }) => aspect === id && slot === 0 && round === 1);
}

function cellsOf(row: ListRow, sheet: Sheet): Record<string, string> {
  const scores = sheet.aspects.filter(isImportable).map(({ id, label }) => [label, row.values[id] ?? '']);
  return { code: sheet.subject.code, ...(Object.fromEntries(scores) as Record<string, string>) };
}
