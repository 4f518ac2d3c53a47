import { changesOf, Lookup, lookupKey } from './list-plan.ts';
import type { ListPlan, Planned } from './list-plan.ts';
import type { ListReading, ListRow } from './read-list.ts';

export interface KnownCompetitor {
  id: string;
  skill: string;
  delegation: string;
  group: string | null;
  number: string | null;
  name: string;
  nameEn: string | null;
  unit: string | null;
  sex: string | null;
  outOfContest: boolean;
  /** Has a code: skill and standing are the subject's then. */
  coded: boolean;
}

export type CompetitorChange = Partial<Omit<KnownCompetitor, 'id' | 'coded'>>;

export interface KnownContest {
  skills: { id: string; number: string; name: string; nameEn: string | null }[];
  delegations: { id: string; code: string; name: string; nameEn: string | null }[];
  groups: { id: string; name: string }[];
  competitors: KnownCompetitor[];
  /** May the person import competitors of this skill and delegation? */
  admits(skill: string, delegation: string): boolean;
}

const SEXES = new Lookup(['male', 'female'], (sex) => (sex === 'male' ? ['男', 'male', 'm'] : ['女', 'female', 'f']));
const YES = /^(是|√|✓|yes|y|true|1)$/i;
const NO = /^(否|×|no|n|false|0)?$/i;

/**
 * A row changes the competitor that bears its number, or else the one with its skill, delegation and name; two rows of
 * one name mean two persons, in the order of the list. So the same file again changes nothing.
 */
export function planCompetitors(reading: ListReading, known: KnownContest): ListPlan<CompetitorChange> {
  const lookups = {
    skills: new Lookup(known.skills, ({ number, name, nameEn }) => [number, name, nameEn, `${number} ${name}`]),
    delegations: new Lookup(known.delegations, ({ code, name, nameEn }) => [code, name, nameEn]),
    groups: new Lookup(known.groups, ({ name }) => [name]),
  };
  const pool = new Pool(known.competitors);
  const numbers = new Map<string, number>();
  const names = new Map<string, number>();
  const rows: Planned<CompetitorChange>[] = [];
  const read = reading.rows.map((row) => ({ row, change: readCompetitor(reading, row, lookups, known) }));
  for (const { row, change } of read) {
    if (change) noteDoubles(reading, row, change, numbers, names);
    if (change?.number) pool.takeNumber(row.number, change.number);
  }
  for (const { row, change } of read) {
    if (!change) continue;
    const present = pool.of(row.number, change);
    const wanted = present ? changesOf<CompetitorChange>(present, change) : change;
    if (present && !known.admits(present.skill, present.delegation)) {
      reading.fault(row.number, 'name', 'row.outsideScope');
    }
    if (present?.coded && (wanted.skill !== undefined || wanted.outOfContest !== undefined)) {
      const key = wanted.skill === undefined ? 'outOfContest' : 'skill';
      reading.fault(row.number, key, 'competitor.fixed', { name: present.name });
    }
    const same = Object.keys(wanted).length === 0;
    const action = !present ? 'create' : same ? 'unchanged' : 'update';
    rows.push({ row: row.number, action, id: present?.id ?? null, change: wanted, cells: row.values });
  }
  return { reading, rows };
}

interface Lookups {
  skills: Lookup<KnownContest['skills'][number]>;
  delegations: Lookup<KnownContest['delegations'][number]>;
  groups: Lookup<KnownContest['groups'][number]>;
}

/** Columns that the file does not have are not touched; an empty cell of a column that it has clears. */
function readCompetitor(
  reading: ListReading,
  row: ListRow,
  lookups: Lookups,
  known: KnownContest,
): CompetitorChange | null {
  const { values } = row;
  const find = <T>(key: 'skill' | 'delegation' | 'group', lookup: Lookup<T>): T | null => {
    const value = values[key] ?? '';
    const found = value === '' ? null : lookup.get(value);
    if (value !== '' && !found) reading.fault(row.number, key, `${key}.unknown`, { value });
    return found;
  };
  const skill = find('skill', lookups.skills);
  const delegation = find('delegation', lookups.delegations);
  const group = find('group', lookups.groups);
  const change: CompetitorChange = { name: values['name'] };
  if (values['group'] !== undefined) change.group = group?.id ?? null;
  if (values['nameEn'] !== undefined) change.nameEn = values['nameEn'] || null;
  if (values['unit'] !== undefined) change.unit = values['unit'] || null;
  if (values['number'] !== undefined) change.number = values['number'] || null;
  if (values['sex'] !== undefined) {
    change.sex = values['sex'] === '' ? null : SEXES.get(values['sex']);
    if (values['sex'] !== '' && !change.sex) reading.fault(row.number, 'sex', 'sex.unknown', { value: values['sex'] });
  }
  const out = values['outOfContest'];
  if (out !== undefined) {
    change.outOfContest = YES.test(out);
    if (!YES.test(out) && !NO.test(out)) reading.fault(row.number, 'outOfContest', 'flag.unknown', { value: out });
  }
  if (!skill || !delegation || !change.name) return null;
  if (!known.admits(skill.id, delegation.id)) {
    reading.fault(row.number, 'delegation', 'row.outsideScope');
    return null;
  }
  return { ...change, skill: skill.id, delegation: delegation.id };
}

function noteDoubles(
  reading: ListReading,
  row: ListRow,
  change: CompetitorChange,
  numbers: Map<string, number>,
  names: Map<string, number>,
): void {
  const { number, name = '', delegation } = change;
  if (number) {
    const other = numbers.get(number);
    if (other !== undefined) reading.fault(row.number, 'number', 'competitor.sameNumber', { number, row: other });
    else numbers.set(number, row.number);
  }
  const key = `${delegation}:${lookupKey(name)}`;
  const other = names.get(key);
  if (other === undefined) names.set(key, row.number);
  else {
    const params = { name, delegation: row.values['delegation'] ?? '', row: other };
    reading.warn(row.number, 'name', 'competitor.sameName', params);
  }
}

/** The competitors that are there, each of which one row may take. */
class Pool {
  private readonly byNumber = new Map<string, KnownCompetitor>();
  private readonly byName = new Map<string, KnownCompetitor[]>();
  private readonly taken = new Map<string, number>();

  constructor(competitors: readonly KnownCompetitor[]) {
    for (const competitor of competitors) {
      if (competitor.number) this.byNumber.set(competitor.number, competitor);
      const key = nameKey(competitor);
      this.byName.set(key, [...(this.byName.get(key) ?? []), competitor]);
    }
  }

  /** Numbers are taken before names, wherever their rows stand. */
  takeNumber(row: number, number: string): void {
    const found = this.byNumber.get(number);
    if (found && !this.taken.has(found.id)) this.taken.set(found.id, row);
  }

  of(row: number, change: CompetitorChange): KnownCompetitor | null {
    const numbered = change.number ? this.byNumber.get(change.number) : undefined;
    if (numbered) return numbered;
    const free = (this.byName.get(nameKey(change)) ?? []).filter(({ id }) => !this.taken.has(id));
    const found = free.find(({ unit }) => unit === change.unit) ?? free[0] ?? null;
    if (found) this.taken.set(found.id, row);
    return found;
  }
}

function nameKey({ skill, delegation, name }: CompetitorChange): string {
  return `${skill}:${delegation}:${lookupKey(name ?? '')}`;
}
