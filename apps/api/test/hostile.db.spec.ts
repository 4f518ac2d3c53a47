import { fill, PROBLEMS } from '@skillstar/contract';
import type { Language, Parameters, ProblemCode } from '@skillstar/contract';
import { v7 } from 'uuid';
import { fittingMembers, HOSTILE_BODIES, HOSTILE_PATHS, hostileValue, seeded } from './hostile-values.ts';
import type { Schemas } from './hostile-values.ts';
import { openSkill } from './marking-scenario.ts';
import type { MarkingScenario } from './marking-scenario.ts';
import { readOperations } from './openapi-operations.ts';
import type { Operation } from './openapi-operations.ts';
import { startTestApplication } from './test-application.ts';
import type { TestApplication } from './test-application.ts';
import type { TestClient } from './test-client.ts';

/** They answer well and write nothing: a name that nobody bears, codes that everybody has, entries that are refused in their receipts, no
 * change (a board that is what it is asked to be; its change has its event in boards.db.spec.ts). */
const WROTE_NOTHING = new Set([
  'POST /api/password-resets',
  'POST /api/skills/{id}/codes',
  'POST /api/mark-entries',
  'POST /api/competitions/{id}/application-decisions',
  'PUT /api/skills/{id}/marking-teams/assignment',
  'POST /api/mark-sheets/{sheet}/seat-decisions',
  'PATCH /api/boards/{board}',
]);

interface ProblemBody {
  code: ProblemCode;
  title: string;
  params: Parameters;
  requestId: string;
  errors?: { message: string }[];
}

/** Answers 503 by right while something is not ready, and speaks no problem. */
const NOT_OURS = /\/(ready|openapi\.json|docs)$/;
/** Would sign the sender out. */
const SIGN_OUT = /sign-ins\/current$/;

// a walk through every route takes longer with each new one
jest.setTimeout(240_000);

describe('Whatever is sent to any route', () => {
  let test: TestApplication;
  let scenario: MarkingScenario;
  let schemas: Schemas;
  let operations: Operation[];
  let ids: Record<string, string>;
  const chance = seeded(20_261_205);

  beforeAll(async () => {
    test = await startTestApplication();
    scenario = await openSkill(test);
    const document = await readOperations(test.anonymous);
    schemas = document.schemas;
    operations = document.operations.filter(({ path }) => !NOT_OURS.test(path) && !SIGN_OUT.test(path));
    ids = await thingsOf(test, scenario);
  });
  afterAll(() => test.stop());

  /** A person who may do all there is to do; a new one for each route, since one may lose the right by a request. */
  const almighty = (): Promise<TestClient> =>
    test.as({
      roles: ['organiser', 'chief-judge', 'judge', 'encryption-referee', 'supervisor', 'tv-director'],
    });

  /** Routes that answered well to a request that writes → whether an event has come of it. */
  const writes = new Map<string, boolean>();
  let events = 0;
  async function noteWrite(route: string): Promise<void> {
    const [{ count }] = await test.database.query('select count(*)::int as count from event');
    writes.set(route, writes.get(route) === true || count > events);
    events = count;
  }

  async function send(
    client: TestClient,
    { method, path: template }: Operation,
    path: string,
    content?: { type: string; body: string; encoding?: string },
    language: Language = 'en',
  ): Promise<string | null> {
    const answer = await fetch(`${test.url}${path}`, {
      method,
      headers: {
        cookie: client.cookie,
        'accept-language': language,
        ...(content && { 'content-type': content.type }),
        ...(content?.encoding && { 'content-encoding': content.encoding }),
      },
      ...(content && method !== 'GET' && { body: content.body }),
    });
    const text = await answer.text();
    if (method !== 'GET' && answer.status < 300) await noteWrite(`${method} ${template}`);
    if (answer.status < 400) return null;
    const sent = `${method} ${path.slice(0, 160)} ${content?.body.slice(0, 300) ?? ''} → ${answer.status}`;
    if (answer.status >= 500) return `${sent} ${text}`;
    if (!answer.headers.get('content-type')?.startsWith('application/problem+json')) return `${sent} is no problem`;
    const { code, title, params, requestId, errors = [] } = JSON.parse(text) as ProblemBody;
    if (!(code in PROBLEMS)) return `${sent} has no known code: ${code}`;
    if (title !== fill(PROBLEMS[code], language, { requestId, ...params }))
      return `${sent} says something else: ${title}`;
    return errors.every(({ message }) => message) ? null : `${sent} is silent about a field`;
  }

  const anId = (): string => Object.values(ids)[Math.floor(chance() * Object.values(ids).length)]!;
  const idOf = (name: string): string => ids[name] ?? anId();
  const at = (path: string, value: () => string): string => path.replace(/\{\w+\}/g, value);
  /** The address of something of the right kind: /stages/{id} of a stage, /skills/{id}/judges/{person} of a person. */
  const rightly = (path: string): string =>
    path.replace(/([\w-]+)\/\{(\w+)\}/g, (_, kind: string, name: string) => `${kind}/${ids[kind] ?? idOf(name)}`);

  it('a body with one member that fits nothing is refused in words, never a fault', async () => {
    const wrong: string[] = [];
    for (const operation of operations.filter(({ method }) => method !== 'GET')) {
      const client = await almighty();
      const body = operation.body ?? {};
      const names = fittingMembers(body, schemas, idOf, chance).map(([name]) => name);
      for (const hostile of ['', ...names, ...names, ...names]) {
        const members = fittingMembers(body, schemas, idOf, chance).map(
          ([name, value]) => `${JSON.stringify(name)}:${name === hostile ? hostileValue(chance) : value}`,
        );
        const content = { type: 'application/json', body: `{${members.join()}}` };
        const path = hostile === '' || chance() < 0.7 ? rightly(operation.path) : at(operation.path, anId);
        const language = chance() < 0.5 ? 'zh' : 'en';
        const fault = await send(client, operation, path, content, language);
        if (fault) wrong.push(fault);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('a body that is no such object, or no JSON, or too much of it', async () => {
    const wrong: string[] = [];
    for (const [index, operation] of operations.filter(({ method }) => method !== 'GET').entries()) {
      const client = await almighty();
      // What is heavy is refused before any route is looked for: some of them stand for all.
      const bodies = HOSTILE_BODIES.filter(({ body }) => index % 8 === 0 || body.length < 100_000);
      for (const content of bodies) {
        const fault = await send(client, operation, at(operation.path, anId), content);
        if (fault) wrong.push(fault);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('a body of another kind is named as that, and a member of another kind as that alone', async () => {
    const send = (type: string, body: string) =>
      fetch(`${test.url}/api/sign-ins`, { method: 'POST', headers: { 'content-type': type }, body });
    const form = await send('application/x-www-form-urlencoded; charset=utf-8', 'login=a&password=b');
    expect([form.status, await form.json()]).toMatchObject([
      415,
      { code: 'body.otherKind', params: { kind: 'application/x-www-form-urlencoded' } },
    ]);
    const missing = await test.anonymous.post('/api/sign-ins', { login: 7 });
    expect(missing.body.errors).toMatchObject([
      { field: 'login', code: 'field.isString' },
      { field: 'password', code: 'field.isString' },
    ]);
    expect(missing.body.errors).toHaveLength(2);
  });

  it('and what was written by it has left its events', () => {
    const silent = [...writes].filter(([route, told]) => !told && !WROTE_NOTHING.has(route)).map(([route]) => route);
    expect(silent).toEqual([]);
    expect(writes.size).toBeGreaterThan(25);
  });

  it('an address that names nothing, and a query that asks for nothing', async () => {
    const wrong: string[] = [];
    for (const operation of operations) {
      const client = await almighty();
      const body = { type: 'application/json', body: '{}' };
      for (const hostile of HOSTILE_PATHS.filter(() => operation.path.includes('{'))) {
        const fault = await send(
          client,
          operation,
          at(operation.path, () => hostile),
          body,
        );
        if (fault) wrong.push(fault);
      }
      for (const name of operation.query) {
        for (const value of ['', '-1', '1e309', '99999999999999999999', '%00', '%ED%A0%80', 'true', "%25'%5C", 'W10']) {
          const path = `${at(operation.path, anId)}?${name}=${value}`;
          for (const query of [path, `${path}&${name}=${value}`, path.replace('=', '[a][b]=')]) {
            const fault = await send(client, operation, query, body);
            if (fault) wrong.push(fault);
          }
        }
      }
    }
    expect(wrong).toEqual([]);
  });
});

/** One thing of each kind, under the names that addresses and bodies have for it. */
async function thingsOf(test: TestApplication, scenario: MarkingScenario): Promise<Record<string, string>> {
  const { organiser, competition, skill, judges, subjects } = scenario;
  const made = async (path: string, body: object): Promise<string> => (await organiser.post(path, body)).body.id;
  const first = async (table: string): Promise<string> =>
    (await test.database.query(`select id from ${table} limit 1`))[0].id;
  const stage = await made(`/api/skills/${skill}/stages`, { name: '半决赛' });
  const session = await made(`/api/stages/${stage}/sessions`, { name: '上午' });
  const workstation = await made(`/api/skills/${skill}/workstations`, { code: 'W1' });
  const group = await made(`/api/competitions/${competition}/groups`, { name: '学生组' });
  const person = judges[0].person!;
  await organiser.post(`/api/skills/${skill}/judges`, { person });
  const outsider = await made('/api/people', { name: '新人', signInName: 'xinren' });
  const grant = await made('/api/role-grants', { person: outsider, role: 'observer', competition });
  const invited = await organiser.post(`/api/competitions/${competition}/device-invites`, { person });
  const entered = await test.anonymous.post('/api/device-sign-ins', { code: invited.body.code, pin: '2580' });
  const [delegation, team, competitor] = [
    await first('delegation'),
    await first('marking_team'),
    await first('competitor'),
  ];
  // Of a skill of its own: a draw that succeeds takes the sheets of its skill away.
  const other = await made(`/api/competitions/${competition}/skills`, { number: '99', name: '抽签' });
  await made(`/api/competitions/${competition}/competitors`, { skill: other, delegation, name: '待抽签' });
  const draw = await made(`/api/skills/${other}/draws`, { kind: 'codes' });
  const [sheet, subject] = [await first('mark_sheet'), subjects[0]!.id];
  return {
    ...{ competitions: competition, competition, skills: skill, skill, stages: stage, stage, sessions: session },
    ...{ workstations: workstation, workstation, groups: group, group, delegations: delegation, delegation },
    ...{ competitors: competitor, subjects: subject, subject, people: outsider, person, judges: person, seats: person },
    ...{ 'marking-teams': team, team, 'mark-sheets': sheet, sheet, boards: scenario.board, 'role-grants': grant },
    ...{ devices: entered.body.device.id, subCriterion: await first('sub_criterion'), aspect: await first('aspect') },
    ...{ draws: draw, nothing: v7() },
  };
}
