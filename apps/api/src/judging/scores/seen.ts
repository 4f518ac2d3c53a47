import { canonical, sha256 } from '../../platform/events/canonical.ts';
import type { ListPlan } from '../../competitions/imports/list-plan.ts';
import type { EntityManager } from 'typeorm';
import type { Sheet } from '../sheet.ts';
import type { NewScore } from './plan-scores.ts';

/**
 * What a dry run saw: which sheets the rows are about (as a hash), and each sheet's version. These few figures say which
 * cells somebody changed between looking and writing.
 */
export function seenBy(plan: ListPlan<NewScore[]>, sheets: readonly Sheet[]): string {
  const versions = new Map(sheets.map(({ id, version }) => [id, version]));
  return [rowsHash(plan), ...plan.rows.map(({ id }) => versions.get(id!)!)].join('.');
}

function rowsHash({ rows }: ListPlan<NewScore[]>): string {
  return sha256(canonical(rows.map(({ id, cells }) => [id!, cells]))).slice(0, 12);
}

/** A row whose slots were written after they were looked at is a fault of each such cell: nothing is overwritten unseen. */
export async function faultChanged(
  tx: EntityManager,
  plan: ListPlan<NewScore[]>,
  sheets: readonly Sheet[],
  seen: string,
): Promise<void> {
  const { reading, rows } = plan;
  const [hash, ...versions] = seen.split('.');
  if (hash !== rowsHash(plan) || versions.length !== rows.length) {
    reading.faults.push({ sheet: '', cell: '', code: 'score.otherFile', params: {} });
    return;
  }
  const written = await writtenAt(tx, sheets);
  for (const [at, { row, id, cells }] of rows.entries()) {
    const sheet = sheets.find((one) => one.id === id)!;
    for (const { id: aspect, label } of sheet.aspects) {
      const present = sheet.marks.find((mark) => mark.aspect === aspect && mark.slot === 0);
      if (!cells[label] || !present || written.get(present.entry)! <= Number(versions[at])) continue;
      reading.fault(row, aspect, 'score.changedSince', { code: sheet.subject.code, value: present.value ?? '—' });
    }
  }
}

async function writtenAt(tx: EntityManager, sheets: readonly Sheet[]): Promise<Map<string, number>> {
  const entries = sheets.flatMap(({ marks }) => marks.map(({ entry }) => entry));
  const rows: { id: string; version: number }[] = await tx.query(
    'select id, sheet_version::int as version from mark_entry where id = any($1)',
    [entries],
  );
  return new Map(rows.map(({ id, version }) => [id, version]));
}
