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
 * A person is known by sign-in name or phone, or else by the name among the people of this competition. Rows without
 * either that share a name are one person who judges several skills.
 */
export function planJudges(reading: ListReading, known: KnownJudges): ListPlan<JudgeChange> {
  const skills = new Lookup(known.skills, ({ number, name, nameEn }) => [number, name, nameEn, `${number} ${name}`]);
  const delegations = new Lookup(known.delegations, ({ code, name, nameEn }) => [code, name, nameEn]);
  const contacts = new Lookup(known.people, ({ phone, signInName }) => [phone, signInName]);
  const names = new Lookup(
    known.people.filter(({ here }) => here),
    ({ name }) => [name],
  );
  const seen = new Map<string, number>();
  const rows: Planned<JudgeChange>[] = [];
  for (const row of reading.rows) {
    const { values } = row;
    const skill = find(reading, row, 'skill', skills);
    const delegation = find(reading, row, 'delegation', delegations);
    const contact = readContact(reading, row);
    const name = values['name'] ?? '';
    if (!skill || !name || !contact) continue;
    const person = findPerson(reading, row, name, contact, contacts, names);
    const key = person?.id ?? `new:${contact.phone ?? contact.signInName ?? lookupKey(name)}`;
    const other = seen.get(`${key}:${skill.id}`);
    if (other !== undefined) reading.fault(row.number, 'name', 'judge.twice', { name, row: other });
    seen.set(`${key}:${skill.id}`, row.number);
    const change: JudgeChange = { person: { key, name, ...contact }, skill: skill.id };
    if (values['delegation'] !== undefined) change.delegation = delegation?.id ?? null;
    const contactToAdd = person ? missingContact(person, contact) : {};
    if (Object.keys(contactToAdd).length > 0) change.contact = contactToAdd;
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

function missingContact(person: KnownPerson, { phone, signInName }: Contact): { phone?: string; signInName?: string } {
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

function findPerson(
  reading: ListReading,
  row: ListRow,
  name: string,
  contact: Contact,
  contacts: Lookup<KnownPerson>,
  names: Lookup<KnownPerson>,
): KnownPerson | null {
  for (const key of ['signInName', 'phone'] as const) {
    const value = contact[key];
    const owner = value ? contacts.get(value) : null;
    if (!owner) continue;
    if (lookupKey(owner.name) !== lookupKey(name)) {
      reading.fault(row.number, key, 'judge.contactTaken', { value, name: owner.name });
    }
    return owner;
  }
  const found = names.get(name);
  // Another phone or sign-in name than the known person's: a namesake.
  const another = found && ((contact.phone && found.phone) || (contact.signInName && found.signInName));
  return another ? null : found;
}
