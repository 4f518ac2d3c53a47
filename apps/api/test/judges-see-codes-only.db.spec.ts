import { POLICIES } from '../src/identity/policies.ts';
import { entry, openSkill } from './marking-scenario.ts';
import type { MarkingScenario } from './marking-scenario.ts';
import { fittingMembers, seeded } from './hostile-values.ts';
import { openPanelSkill } from './panel-scenario.ts';
import { readPdf } from './pdf-files.ts';
import { readWorkbook } from '../src/platform/excel/excel.ts';
import { plainText } from '../src/platform/excel/workbook.ts';
import type { SheetView } from '../src/judging/sheet.view.ts';
import type { TestClient } from './test-client.ts';
import { readOperations } from './openapi-operations.ts';
import type { Operation } from './openapi-operations.ts';
import { routesOf } from './routes.ts';
import { startTestApplication } from './test-application.ts';
import type { TestApplication } from './test-application.ts';

/** What would tell a judge whom he marks. Written so that nothing else in an answer can look like it. */
const SECRETS = ['绝密甲姓名', 'Topsecret Name', '绝密单位', 'SECRET-NO-7731', '绝密证件'];

/** Every id that a judge could come upon, and some that he should not. */
const TABLES = [
  ...['competition', 'skill', 'stage', 'competition_session', 'workstation', 'delegation', 'competitor_group'],
  ...[
    'competitor',
    'subject',
    'subject_identity',
    'marking_team',
    'mark_sheet',
    'board',
    'draw',
    'application',
    'person',
  ],
];
const IDS = TABLES.map((table) => `(select id from ${table} order by id limit 2)`).join(' union ');

type Scenario = Pick<MarkingScenario, 'organiser' | 'chief' | 'skill' | 'competition' | 'board'> & {
  subjects: readonly { id: string }[];
  judges: readonly TestClient[];
  sheet(judge: TestClient, subject: number): Promise<SheetView>;
};

/** An answer as its reader has it: the words of a PDF, the cells of a workbook. A judge is given no picture at all. */
async function wordsOf(type: string, bytes: Buffer): Promise<string> {
  if (type.startsWith('application/pdf')) return (await readPdf(new Uint8Array(bytes))).pages.join(' ');
  if (type.includes('spreadsheetml')) {
    const { sheets } = await readWorkbook(bytes);
    return sheets.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map((cell) => plainText(cell)))).join(' ');
  }
  return type.startsWith('image/') ? `a picture, which may be ${SECRETS[4]}` : bytes.toString('utf8');
}

/** Would sign the judge out. */
const SIGN_OUT = /sign-ins\/current$/;

// a walk through every route takes longer with each new one
jest.setTimeout(240_000);

describe.each(['coded', 'open', 'panel'] as const)('Whatever a judge of a skill is answered (%s)', (kind) => {
  const coded = kind === 'coded';
  let test: TestApplication;
  let scenario: Scenario;
  let operations: Operation[];
  let ids: string[];
  let secrets: string[];
  const answered = new Set<string>();

  beforeAll(async () => {
    test = await startTestApplication();
    scenario =
      kind === 'panel'
        ? await openPanelSkill(test, { competitors: 3 })
        : await openSkill(test, { coded, competitors: 3 });
    const { organiser, skill, competition } = scenario;
    await test.database.query(
      `update competitor set name = $1 || id, name_en = $2, unit = $3, number = $4 || right(id::text, 4), person_id = $5`,
      [SECRETS[0], SECRETS[1], SECRETS[2], SECRETS[3], organiser.person],
    );
    await test.database.query(
      `insert into application (id, competition_id, owner_id, status, skill_id, name, answers, competitor_id, created_at, updated_at)
       select gen_random_uuid(), competition_id, $1, 'approved', skill_id, name, $2, id, now(), now() from competitor`,
      [organiser.person, JSON.stringify({ unit: SECRETS[2], document: SECRETS[4] })],
    );
    for (const code of ['W1', 'W2', 'W3']) await organiser.post(`/api/skills/${skill}/workstations`, { code });
    const draw = await organiser.post(`/api/skills/${skill}/draws`, { kind: 'stations' });
    expect((await organiser.post(`/api/draws/${draw.body.id}/result`, {})).status).toBe(200);
    const [first] = await test.database.query('select id from competitor limit 1');
    const checkedIn = { competitor: first.id, present: true, method: 'list' };
    expect((await organiser.post(`/api/competitions/${competition}/check-ins`, checkedIn)).status).toBe(200);

    operations = (await readOperations(test.anonymous)).operations.filter(({ path }) => !SIGN_OUT.test(path));
    ids = (await test.database.query(IDS)).map(({ id }: { id: string }) => id);
    const competitors: { id: string }[] = await test.database.query('select id from competitor');
    secrets = [...SECRETS, ...competitors.map(({ id }) => id)];
  });
  afterAll(() => test.stop());

  /** A secret that stands in the answer; the one that was sent is no news to whoever sent it. */
  const leakIn = (text: string, sent: string): string | undefined =>
    secrets.find((secret) => text.includes(secret) && !sent.includes(secret));

  async function ask(method: string, path: string, body?: unknown): Promise<string | null> {
    const answer = await fetch(`${test.url}${path}`, {
      method,
      headers: {
        cookie: scenario.judges[0]!.cookie!,
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const type = answer.ok ? (answer.headers.get('content-type') ?? '') : '';
    const text = await wordsOf(type, Buffer.from(await answer.arrayBuffer()));
    if (answer.status < 300) answered.add(`${method} ${path}`);
    const leak = leakIn(text, `${path} ${JSON.stringify(body ?? '')}`);
    return leak === undefined ? null : `${method} ${path} (${answer.status}) tells ${leak}`;
  }

  /** In an open skill everybody, signed in or not, may read who has which code: what is public is no answer to a judge. */
  const asksJudges = ({ method, path }: Operation): boolean => {
    if (coded) return true;
    const address = path.replace(/\{(\w+)\}/g, ':$1');
    const route = routesOf(test.app).find((one) => one.method === method && one.path === address);
    return (POLICIES as Record<string, unknown>)[route?.policy ?? ''] !== 'public';
  };

  it('by any address, with any id, holds no name, no unit and no number of a competitor', async () => {
    const leaks: string[] = [];
    for (const { method, path } of operations.filter((one) => one.method === 'GET' && asksJudges(one))) {
      for (const id of path.includes('{') ? ids : ['']) {
        const leak = await ask(method, path.replace(/\{\w+\}/g, id));
        if (leak) leaks.push(leak);
      }
    }
    expect(leaks).toEqual([]);
    const addresses = [...answered].map((one) => one.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':'));
    expect(addresses).toEqual(
      expect.arrayContaining(['GET /api/judging/package', 'GET /api/mark-sheets/:', 'GET /api/skills/:/judges']),
    );
    expect(new Set(addresses).size).toBeGreaterThan(8);
    // the scan finds them where they may stand
    const known = await scenario.organiser.get(`/api/competitions/${scenario.competition}/competitors`);
    expect(leakIn(JSON.stringify(known.body), '')).toBe(SECRETS[0]);
  });

  it('to a mark, a conflict, a signature or a refusal neither', async () => {
    const [one, other] = scenario.judges as [TestClient, TestClient];
    const sheet = await scenario.sheet(one, 0);
    const seen = await scenario.sheet(other, 0);
    const leaks = [
      await ask('POST', '/api/mark-entries', { entries: [entry(sheet, 0, '7.25'), entry(sheet, 1, 'nonsense')] }),
    ];
    await other.post('/api/mark-entries', { entries: [entry(seen, 0, '6.00')] });
    leaks.push(await ask('GET', `/api/mark-sheets/${sheet.id}`));
    for (const { method, path } of operations.filter(
      (one) => one.path.includes('mark-sheets') && one.method !== 'GET',
    )) {
      leaks.push(await ask(method, path.replace(/\{\w+\}/g, sheet.id), {}));
    }
    await scenario.chief.patch(`/api/subjects/${scenario.subjects[1]!.id}`, {
      status: 'withdrawn',
      reason: '受伤',
      version: 2,
    });
    const withdrawn = await scenario.sheet(one, 1);
    leaks.push(await ask('POST', '/api/mark-entries', { entries: [entry(withdrawn, 0, '1.00')] }));
    expect(leaks.filter((leak) => leak !== null)).toEqual([]);
  });

  it('to whatever he sends to any address, fitting or not', async () => {
    const { schemas } = await readOperations(test.anonymous);
    const chance = seeded(kind.length);
    const anyId = (): string => ids[Math.floor(chance() * ids.length)]!;
    const leaks: string[] = [];
    let asked = 0;
    for (const { method, path, body } of operations.filter((one) => one.method !== 'GET')) {
      const members = body ? fittingMembers(body, schemas, anyId, chance) : [];
      const fitting = JSON.parse(`{${members.map(([name, value]) => `"${name}":${value}`)}}`) as unknown;
      for (const id of path.includes('{') ? ids.filter((_, at) => at % 4 === 0) : ['']) {
        const leak = await ask(method, path.replace(/\{\w+\}/g, id), method === 'DELETE' ? undefined : fitting);
        asked++;
        if (leak) leaks.push(leak);
      }
    }
    expect(leaks).toEqual([]);
    expect(asked).toBeGreaterThan(500);
  });

  it('by live messages, whichever audience he might stand in', async () => {
    const ticket = (audience: string) =>
      scenario.judges[0]!.post('/api/live/tickets', { board: scenario.board, audience });
    expect((await ticket('staff')).status).toBe(403);
    expect((await ticket('stage')).status).toBe(403);
    const states: { audience: string; state: string }[] = await test.database.query(
      'select audience, to_jsonb(s)::text as state from board_state s where board_id = $1',
      [scenario.board],
    );
    expect(states).toHaveLength(3);
    // an open skill's boards name who competes; a coded skill's do for nobody
    const told = states.filter(({ state }) => leakIn(state, '') !== undefined).map(({ audience }) => audience);
    expect(coded ? told : []).toEqual([]);
  });
});
