import { POLICIES } from '../src/identity/policies.ts';
import { fittingMembers, seeded } from './hostile-values.ts';
import type { Schemas } from './hostile-values.ts';
import { openSkill } from './marking-scenario.ts';
import type { MarkingScenario } from './marking-scenario.ts';
import { readOperations } from './openapi-operations.ts';
import type { Operation } from './openapi-operations.ts';
import { routesOf } from './routes.ts';
import { startTestApplication } from './test-application.ts';
import type { TestApplication } from './test-application.ts';
import type { TestClient } from './test-client.ts';

const ROLES = [
  'organiser',
  'reviewer',
  'chief-judge',
  'judge',
  'supervisor',
  'arbitrator',
  'encryption-referee',
  'team-leader',
  'finance',
  'tv-director',
  'observer',
] as const;

/** A batch answers well and refuses one by one; that no event comes of it is asked as well. */
const RECEIPTS = ['/api/mark-entries', '/api/competitions/{id}/application-decisions'];

/** Tables with an id that some address holds, and how a row of one competition is found there. */
const IDS = `
  select $1::uuid as id
  union all select id from skill where competition_id = $1
  union all select id from delegation where competition_id = $1
  union all select id from competitor_group where competition_id = $1
  union all select id from competitor where competition_id = $1
  union all select t.id from stage t join skill k on k.id = t.skill_id where k.competition_id = $1
  union all select t.id from competition_session t join stage g on g.id = t.stage_id
              join skill k on k.id = g.skill_id where k.competition_id = $1
  union all select t.id from workstation t join skill k on k.id = t.skill_id where k.competition_id = $1
  union all select t.id from subject t join skill k on k.id = t.skill_id where k.competition_id = $1
  union all select t.id from marking_team t join skill k on k.id = t.skill_id where k.competition_id = $1
  union all select t.id from mark_sheet t join skill k on k.id = t.skill_id where k.competition_id = $1
  union all select t.id from draw t join skill k on k.id = t.skill_id where k.competition_id = $1
  union all select id from board where competition_id = $1
  union all select id from device where competition_id = $1
  union all select id from application where competition_id = $1
  union all select id from payable where competition_id = $1
  union all select id from bank_batch where competition_id = $1
  union all select id from role_grant where competition_id = $1`;

// a walk through every route takes longer with each new one
jest.setTimeout(240_000);

describe('Somebody who may do everything in one competition', () => {
  let test: TestApplication;
  let theirs: MarkingScenario;
  let mine: MarkingScenario;
  let insider: TestClient;
  let operations: Operation[];
  let schemas: Schemas;
  let foreign: string[];
  const chance = seeded(7);

  beforeAll(async () => {
    test = await startTestApplication();
    theirs = await openSkill(test);
    mine = await openSkill(test);
    const { organiser, competition, skill } = theirs;
    await organiser.post(`/api/competitions/${competition}/groups`, { name: '学生组' });
    const stage = await organiser.post(`/api/skills/${skill}/stages`, { name: '决赛' });
    await organiser.post(`/api/stages/${stage.body.id}/sessions`, { name: '上午' });
    await organiser.post(`/api/skills/${skill}/workstations`, { code: 'W1' });
    await organiser.post(`/api/skills/${skill}/draws`, { kind: 'codes' });
    const invite = { person: theirs.judges[0].person };
    const { body } = await organiser.post(`/api/competitions/${competition}/device-invites`, invite);
    await test.anonymous.post('/api/device-sign-ins', { code: body.code, pin: '2580' });
    insider = await test.as({ roles: ROLES.map((role) => ({ role, competition: mine.competition })) });
    const document = await readOperations(test.anonymous);
    schemas = document.schemas;
    const open = new Set(
      routesOf(test.app)
        .filter(({ policy }) => ['public', 'signed-in'].includes(POLICIES[policy as keyof typeof POLICIES] as string))
        .map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`),
    );
    operations = document.operations.filter(({ method, path }) => !open.has(`${method} ${path}`));
    foreign = (await test.database.query(IDS, [theirs.competition])).map(({ id }: { id: string }) => id);
  });
  afterAll(() => test.stop());

  const eventsThere = async (): Promise<number> =>
    (
      await test.database.query('select count(*)::int as n from event where competition_id = $1', [theirs.competition])
    )[0].n;
  const anyOfTheirs = (): string => foreign[Math.floor(chance() * foreign.length)]!;
  const bodyOf = ({ body }: Operation): unknown =>
    body
      ? JSON.parse(
          `{${fittingMembers(body, schemas, anyOfTheirs, chance).map(([name, value]) => `"${name}":${value}`)}}`,
        )
      : {};

  it('reaches nothing of another by its ids in the address', async () => {
    const before = await eventsThere();
    expect(foreign.length).toBeGreaterThan(18);
    const reached: string[] = [];
    for (const operation of operations.filter(({ path }) => path.includes('{'))) {
      // every id of a route at once: there are thousands of pairs, and each waits for the database only
      await Promise.all(
        foreign.map(async (id) => {
          const path = operation.path.replace(/\{\w+\}/g, id);
          const sent = operation.method === 'GET' ? undefined : bodyOf(operation);
          const { status } = await insider.send(operation.method, path, sent);
          if (status < 400 || status >= 500) reached.push(`${operation.method} ${path}: ${status}`);
        }),
      );
    }
    expect(reached).toEqual([]);
    expect(await eventsThere()).toBe(before);
  });

  it('reaches nothing of another by its ids in a body', async () => {
    const before = await eventsThere();
    const own: string[] = (await test.database.query(IDS, [mine.competition])).map(({ id }: { id: string }) => id);
    const strange: string[] = [];
    for (const operation of operations.filter(({ body }) => body !== null)) {
      for (const id of own) {
        const members = fittingMembers(operation.body!, schemas, anyOfTheirs, chance);
        const names = members.filter(([, value]) => foreign.some((one) => value.includes(one))).map(([name]) => name);
        if (names.length === 0) continue;
        const path = operation.path.replace(/\{\w+\}/g, id);
        const { status } = await insider.send(
          operation.method,
          path,
          JSON.parse(`{${members.map(([name, value]) => `"${name}":${value}`)}}`),
        );
        if (status < 300 && !RECEIPTS.includes(operation.path))
          strange.push(`${operation.method} ${operation.path} with ${names.join()}`);
      }
    }
    expect([...new Set(strange)]).toEqual([]);
    expect(await eventsThere()).toBe(before);
  });
});
