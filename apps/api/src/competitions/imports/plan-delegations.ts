import { changesOf, lookupKey } from './list-plan.ts';
import type { ListPlan, Planned } from './list-plan.ts';
import { plainCell } from './plain-cell.ts';
import type { ListReading } from './read-list.ts';

export interface KnownDelegation {
  id: string;
  code: string;
  name: string;
  nameEn: string | null;
  version: number;
}

export type DelegationChange = Partial<Omit<KnownDelegation, 'id' | 'version'>>;

/** A row changes the delegation with its code, or else the one with its name. */
export function planDelegations(reading: ListReading, known: readonly KnownDelegation[]): ListPlan<DelegationChange> {
  const byCode = new Map(known.map((delegation) => [plainCell(delegation.code), delegation]));
  const byName = new Map(known.map((delegation) => [plainCell(delegation.name), delegation]));
  const seen = new Map<string, number>();
  const rows: Planned<DelegationChange>[] = [];
  for (const { number: row, values } of reading.rows) {
    const { code = '', name = '' } = values;
    if (!code || !name) continue;
    for (const key of ['code', 'name'] as const) {
      const value = values[key]!;
      const other = seen.get(`${key}:${lookupKey(value)}`);
      if (other !== undefined) reading.fault(row, key, 'delegation.twice', { value, row: other });
      else seen.set(`${key}:${lookupKey(value)}`, row);
    }
    const [coded, named] = [byCode.get(code), byName.get(name)];
    if (coded && named && coded !== named) reading.fault(row, 'name', 'delegation.clash', { code, name });
    const present = coded ?? named;
    const change: DelegationChange = { code, name };
    if (values['nameEn'] !== undefined) change.nameEn = values['nameEn'] || null;
    const wanted = present ? changesOf<DelegationChange>(present, change) : change;
    const action = !present ? 'create' : Object.keys(wanted).length === 0 ? 'unchanged' : 'update';
    rows.push({ row, action, id: present?.id ?? null, change: wanted, cells: values });
  }
  return { reading, rows };
}
