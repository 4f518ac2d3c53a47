import { PHONE, tidyPhone } from '../../identity/people/phone.ts';
import { SIGN_IN_NAME } from '../../identity/people/person.dto.ts';
import { Lookup, lookupKey } from './list-plan.ts';
import type { ListPlan, Planned } from './list-plan.ts';
import type { ListReading, ListRow } from './read-list.ts';

export interface KnownPerson {
  id: string;
  name: string;
  phone: string | null;
  signInName: string | null;
  /** Skills of this competition that the person judges, each with the delegation that sent him. */
  skills: { skill: string; delegation: string | null }[];
  /** Holds a role in this competition: only then a name alone means this person. */
  here: boolean;
  /** Holds no role beyond what the importer organises: only then the file may say how to reach the person. */
  manageable: boolean;
  disabled: boolean;
}

export interface JudgeChange {
  /** Rows of one new person share it. */
  person: { key: string; name: string; phone: string | null; signInName: string | null };
  skill: string;
  /** Undefined: the file has no such column. */
  delegation?: string | null;
  /** What the file tells of a known person who had none. */
  contact?: { phone?: string; signInName?: string };
}

export interface KnownJudges {
  skills: { id: string; number: string; name: string; nameEn: string | null }[];
  delegations: { id: string; code: string; name: string; nameEn: string | null }[];
  people: KnownPerson[];
}

/**
 * A person is known by sign-in name or phone, or else by the name among the people of this competition; of several with
 * that name, the one who judges the skill. Rows without either that share a name are one person who judges several skills.
 */
export function planJudges(reading: ListReading, known: KnownJudges): ListPlan<JudgeChange> {
  const skills = new Lookup(known.skills, ({ number, name, nameEn }) => [number, name, nameEn, `${number} ${name}`]);
  const delegations = new Lookup(known.delegations, ({ code, name, nameEn }) => [code, name, nameEn]);
  const contacts = new Lookup(known.people, ({ phone, signInName }) => [phone, signInName]);
  const names = byName(known.people.filter(({ here, disabled }) => here && !disabled));
  const newcomers = new Map<string, Newcomer>();
  const seen = new Map<string, number>();
  const rows: Planned<JudgeChange>[] = [];
  for (const row of reading.rows) {
    const { values } = row;
    const skill = find(reading, row, 'skill', skills);
    const delegation = find(reading, row, 'delegation', delegations);
    const contact = readContact(reading, row);
    const name = values['name'] ?? '';
    if (!skill || !name || !contact) continue;
    const person = findPerson(reading, row, { name, skill: skill.id, ...contact }, contacts, names);
    const newcomer = person ? null : findNewcomer(reading, row, { name, ...contact }, newcomers);
    const key = person?.id ?? newcomer!.key;
    const other = seen.get(`${key}:${skill.id}`);
    const isOwner = lookupKey((person ?? newcomer!).name) === lookupKey(name);
    if (other !== undefined && isOwner) reading.fault(row.number, 'name', 'judge.twice', { name, row: other });
    seen.set(`${key}:${skill.id}`, row.number);
    const change: JudgeChange = { person: { key, name, ...contact }, skill: skill.id };
    if (values['delegation'] !== undefined) change.delegation = delegation?.id ?? null;
    const contactToAdd = missingContact(person ?? newcomer!, contact);
    if (Object.keys(contactToAdd).length > 0) {
      if (person && !person.manageable) reading.warn(row.number, 'name', 'judge.contactKept', { name });
      else change.contact = contactToAdd;
      if (newcomer) Object.assign(newcomer, contactToAdd);
    }
    const judge = person?.skills.find((one) => one.skill === skill.id);
    const same = (change.delegation === undefined || change.delegation === judge?.delegation) && !change.contact;
    const action = !judge ? 'create' : same ? 'unchanged' : 'update';
    rows.push({ row: row.number, action, id: person?.id ?? null, change, cells: values });
  }
  return { reading, rows };
}

function find<T>(reading: ListReading, row: ListRow, key: 'skill' | 'delegation', lookup: Lookup<T>): T | null {
  const value = row.values[key] ?? '';
  const found = value === '' ? null : lookup.get(value);
  if (value !== '' && !found) reading.fault(row.number, key, `${key}.unknown`, { value });
  return found;
}

function missingContact(person: Contact, { phone, signInName }: Contact): { phone?: string; signInName?: string } {
  return {
    ...(phone && !person.phone && { phone }),
    ...(signInName && !person.signInName && { signInName }),
  };
}

interface Contact {
  phone: string | null;
  signInName: string | null;
}

function readContact(reading: ListReading, { number, values }: ListRow): Contact | null {
  const phone = tidyPhone(values['phone'] ?? '') || null;
  const signInName = values['signInName'] || null;
  const badPhone = phone !== null && !PHONE.test(phone);
  const badName = signInName !== null && (signInName.length < 2 || !SIGN_IN_NAME.test(signInName));
  if (badPhone) reading.fault(number, 'phone', 'phone.invalid', { value: values['phone']! });
  if (badName) reading.fault(number, 'signInName', 'signInName.invalid', { value: signInName });
  return badPhone || badName ? null : { phone, signInName };
}

function byName(people: readonly KnownPerson[]): Map<string, KnownPerson[]> {
  const found = new Map<string, KnownPerson[]>();
  for (const person of people) {
    const key = lookupKey(person.name);
    found.set(key, [...(found.get(key) ?? []), person]);
  }
  return found;
}

type Wanted = Contact & { name: string };

function findPerson(
  reading: ListReading,
  row: ListRow,
  wanted: Wanted & { skill: string },
  contacts: Lookup<KnownPerson>,
  names: ReadonlyMap<string, KnownPerson[]>,
): KnownPerson | null {
  const { name } = wanted;
  for (const key of ['signInName', 'phone'] as const) {
    const value = wanted[key];
    const owner = value ? contacts.get(value) : null;
    if (!owner) continue;
    if (lookupKey(owner.name) !== lookupKey(name)) {
      // A list of made-up numbers must not tell whom they belong to.
      const told = owner.manageable || owner.here ? owner.name : '…';
      reading.fault(row.number, key, 'judge.contactTaken', { value, name: told });
    } else if (owner.disabled) reading.fault(row.number, key, 'judge.disabled', { name });
    return owner;
  }
  // Another phone or sign-in name than the known person's: a namesake.
  const namesakes = (names.get(lookupKey(name)) ?? []).filter(
    ({ phone, signInName }) => !(wanted.phone && phone) && !(wanted.signInName && signInName),
  );
  const here = namesakes.filter(({ skills }) => skills.some(({ skill }) => skill === wanted.skill));
  const [found, another] = here.length > 0 ? here : namesakes;
  if (another) reading.fault(row.number, 'name', 'judge.ambiguous', { name });
  return found ?? null;
}

/** Somebody whom the file brings; `key` is what rows of one person share. */
type Newcomer = Wanted & { key: string };

function findNewcomer(reading: ListReading, row: ListRow, wanted: Wanted, newcomers: Map<string, Newcomer>): Newcomer {
  const { name, phone, signInName } = wanted;
  const words = [phone, signInName].filter((word) => word !== null);
  const places = words.length > 0 ? words.map(lookupKey) : [`name:${lookupKey(name)}`];
  const known = places.map((place) => newcomers.get(place)).find((one) => one !== undefined);
  const newcomer = known ?? { key: `new:${phone ?? signInName ?? lookupKey(name)}`, ...wanted };
  if (lookupKey(newcomer.name) !== lookupKey(name)) {
    const key = newcomer.phone === phone ? 'phone' : 'signInName';
    reading.fault(row.number, key, 'judge.contactTaken', { value: row.values[key] ?? '', name: newcomer.name });
  }
  for (const place of places) if (!newcomers.has(place)) newcomers.set(place, newcomer);
  return newcomer;
}
