import { randomInt } from 'node:crypto';
import { DEMO_COMPETITORS, DEMO_CONTEST, DEMO_DELEGATIONS, DEMO_PEOPLE, DEMO_SKILLS } from '@skillstar/fixtures';
import type { DemoSkill } from '@skillstar/fixtures';
import type { Role } from '@skillstar/contract';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { addCompetitor } from '../competitions/competitor/change-competitors.ts';
import { addCompetition, changeCompetition } from '../competitions/competition/competition.service.ts';
import { addSkillJudge } from '../competitions/judge/change-judges.ts';
import { addTeam, assignTeams } from '../competitions/judge/change-teams.ts';
import { saveScheme } from '../competitions/marking-scheme/save-scheme.ts';
import { addSkill } from '../competitions/skill/skill.service.ts';
import { addPart } from '../competitions/structure/change-parts.ts';
import { DELEGATIONS, WORKSTATIONS } from '../competitions/structure/parts.ts';
import { assignCodes } from '../competitions/subject/assign-codes.ts';
import { changeSubject } from '../competitions/subject/change-subject.ts';
import type { IdentitySeal } from '../competitions/subject/identity-seal.ts';
import type { Act, Grant } from '../identity/act.ts';
import { systemAct } from '../identity/act.ts';
import { addPerson } from '../identity/people/change-people.ts';
import { giveRole } from '../identity/role-grants/change-grants.ts';
import { grantRole } from '../identity/role-grants/role-grant.service.ts';
import { SeededChance } from './seed-chance.ts';
import { seedRegistration } from './seed-registration.ts';

export interface SeededPerson {
  id: string;
  name: string;
  signInName: string;
  role: Role;
  skill: string | null;
}

export interface SeededSkill {
  id: string;
  demo: DemoSkill;
  /** In the order of their seats. */
  judges: SeededPerson[];
}

export interface SeededContest {
  competition: string;
  /** The one that takes registrations. */
  next: string;
  people: SeededPerson[];
  skills: SeededSkill[];
}

/** What a person of the demo does, as if signed in in a browser. */
export function actAs(person: { id: string; name: string }, role: Role, scope: Partial<Grant>, now: Date): Act {
  const grant: Grant = { id: 'demo', role, competition: null, skill: null, delegation: null, ...scope };
  return { person, grants: [grant], tablet: null, signIn: null, device: `demo ${person.id}`, requestId: v7(), now };
}

/** Everything that stands before the first mark, by the use cases that the desk calls, in the caller's transaction. */
export async function seedContest(
  tx: EntityManager,
  passwordHashes: readonly string[],
  seal: IdentitySeal,
  now: Date,
): Promise<SeededContest> {
  const people = await seedPeople(tx, passwordHashes, now);
  const organiser = actAs(people[0]!, 'organiser', {}, now);
  const competition = await addCompetition(tx, organiser, { ...DEMO_CONTEST, startsOn: dayInShanghai(now) });
  await changeCompetition(tx, organiser, competition, 1, { status: 'published' });
  const delegations = new Map<string, string>();
  for (const delegation of DEMO_DELEGATIONS) {
    delegations.set(delegation.code, (await addPart(tx, organiser, DELEGATIONS, competition, delegation)).id);
  }
  const skills: SeededSkill[] = [];
  for (const demo of DEMO_SKILLS) {
    skills.push(await seedSkill(tx, organiser, { competition, demo, people, delegations, seal }));
  }
  for (const { id, role, skill: number } of people.slice(1).filter((person) => person.role !== 'judge')) {
    const skill = skills.find(({ demo }) => demo.number === number)?.id ?? null;
    await grantRole(tx, organiser, { person: id, role, competition, skill, delegation: null });
  }
  const next = await seedRegistration(tx, organiser);
  return { competition, next, people, skills };
}

async function seedPeople(tx: EntityManager, hashes: readonly string[], now: Date): Promise<SeededPerson[]> {
  const people: SeededPerson[] = [];
  for (const [index, { role, name, signInName, skill = null }] of DEMO_PEOPLE.entries()) {
    const id = await addPerson(tx, systemAct(now), { name, signInName }, hashes[index]!);
    people.push({ id, name, signInName, role, skill });
  }
  const everywhere = { competition: null, skill: null, delegation: null };
  await giveRole(tx, systemAct(now), { person: people[0]!.id, role: 'organiser', ...everywhere });
  return people;
}

interface SkillInput {
  competition: string;
  demo: DemoSkill;
  people: readonly SeededPerson[];
  delegations: ReadonlyMap<string, string>;
  seal: IdentitySeal;
}

async function seedSkill(tx: EntityManager, act: Act, input: SkillInput): Promise<SeededSkill> {
  const { competition, demo, people, delegations, seal } = input;
  const { number, name, nameEn, coded } = demo;
  const id = await addSkill(tx, act, competition, { number, name, nameEn, coded });
  await saveScheme(tx, act, { skill: id, draft: { skill: `${number} ${name}`, ...demo.scheme }, source: 'seed' });
  await seedCompetitors(tx, act, competition, id, demo, delegations);
  // codes of a coded skill are truly random, or this file would tell who is behind them
  const chance = new SeededChance(Number(number));
  await assignCodes(tx, act, id, seal, coded ? randomInt : chance.below);
  await seedWorkstations(tx, act, id, demo);
  const judges = people.filter((person) => person.role === 'judge' && person.skill === number);
  for (const { id: person, signInName } of judges) {
    const code = DEMO_PEOPLE.find((one) => one.signInName === signInName)?.delegation ?? '';
    await addSkillJudge(tx, act, id, { person, delegation: delegations.get(code) ?? null });
  }
  const team = await addTeam(tx, act, id, { name: '第一裁判组', seats: judges.map((judge) => judge.id) });
  const forms: { id: string; code: string }[] = await tx.query(
    `select c.id, c.code from sub_criterion c join marking_scheme m on m.id = c.scheme_id
     where m.skill_id = $1 and m.status = 'active'`,
    [id],
  );
  const seats = judges.slice(0, 2).map((judge) => judge.id);
  const two = demo.checkedByTwo ? await addTeam(tx, act, id, { name: '统分组', seats }) : team;
  const assignment = forms.map((form) => ({
    subCriterion: form.id,
    from: null,
    team: form.code === demo.checkedByTwo ? two : team,
  }));
  await assignTeams(tx, act, id, assignment);
  return { id, demo, judges };
}

async function seedCompetitors(
  tx: EntityManager,
  act: Act,
  competition: string,
  skill: string,
  demo: DemoSkill,
  delegations: ReadonlyMap<string, string>,
): Promise<void> {
  const groups: { id: string; name: string }[] = await tx.query(
    'select id, name from competitor_group where competition_id = $1',
    [competition],
  );
  for (const { name, sex, unit, group, delegation } of DEMO_COMPETITORS.filter((one) => one.skill === demo.number)) {
    await addCompetitor(tx, act, competition, {
      skill,
      delegation: delegations.get(delegation)!,
      group: groups.find((row) => row.name === group)?.id ?? null,
      name,
      sex,
      unit,
    });
  }
}

/** A workstation for everybody; one competitor of 电气装置 did not come. */
async function seedWorkstations(tx: EntityManager, act: Act, skill: string, demo: DemoSkill): Promise<void> {
  const subjects: { id: string }[] = await tx.query('select id from subject where skill_id = $1 order by code', [
    skill,
  ]);
  for (const [index, { id }] of subjects.entries()) {
    const code = `${demo.workstation}-${String(index + 1).padStart(2, '0')}`;
    const { id: workstation } = await addPart(tx, act, WORKSTATIONS, skill, { code });
    const absent = demo.number === '18' && index === subjects.length - 1;
    await changeSubject(tx, act, id, 1, {
      workstation,
      ...(absent && { status: 'absent' as const, reason: '检录时未到场，领队已签字确认' }),
    });
  }
}

function dayInShanghai(now: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(now);
}
