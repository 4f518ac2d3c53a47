import { fill, PROBLEMS } from '@skillstar/contract';
import type { Language, Parameters, ProblemCode } from '@skillstar/contract';
import { v7 } from 'uuid';
import { fittingMembers, HOSTILE_BODIES, HOSTILE_PATHS, hostileValue, seeded } from './hostile-values.ts';
import type { Schema, Schemas } from './hostile-values.ts';
import { openSkill } from './marking-scenario.ts';
import type { MarkingScenario } from './marking-scenario.ts';
import { startTestApplication } from './test-application.ts';
import type { TestApplication } from './test-application.ts';
import type { TestClient } from './test-client.ts';

interface Operation {
  method: string;
  path: string;
  body: Schema | null;
  query: string[];
}

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

describe('Whatever is sent to any route', () => {
  let test: TestApplication;
  let scenario: MarkingScenario;
  let schemas: Schemas;
  let operations: Operation[];
  let ids: string[];
  const chance = seeded(20_261_205);

  beforeAll(async () => {
    test = await startTestApplication();
    scenario = await openSkill(test);
    const { body } = await test.anonymous.get('/api/openapi.json');
    schemas = body.components.schemas as Schemas;
    operations = operationsOf(body).filter(({ path }) => !NOT_OURS.test(path) && !SIGN_OUT.test(path));
    const known = ['delegation', 'competitor', 'mark_sheet', 'aspect', 'sub_criterion', 'marking_team', 'board'];
    const found = await Promise.all(known.map((table) => test.database.query(`select id from ${table} limit 1`)));
    ids = [
      scenario.competition,
      scenario.skill,
      scenario.judges[0].person!,
      ...scenario.subjects.map(({ id }) => id),
      ...found.map(([row]) => row.id as string),
      v7(),
    ];
  });
  afterAll(() => test.stop());

  /** A person who may do all there is to do; a new one for each route, since one may lose the right by a request. */
  const almighty = (): Promise<TestClient> =>
    test.as({
      roles: ['organiser', 'chief-judge', 'judge', 'encryption-referee', 'supervisor', 'tv-director'],
    });

  async function send(
    client: TestClient,
    { method }: Operation,
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

  const at = (path: string, value: () => string): string => path.replace(/\{\w+\}/g, value);
  const anId = (): string => ids[Math.floor(chance() * ids.length)]!;

  it('a body with one member that fits nothing is refused in words, never a fault', async () => {
    const wrong: string[] = [];
    for (const operation of operations.filter(({ body }) => body !== null)) {
      const client = await almighty();
      const names = fittingMembers(operation.body!, schemas, ids, chance).map(([name]) => name);
      for (const hostile of ['', ...names, ...names, ...names]) {
        const members = fittingMembers(operation.body!, schemas, ids, chance).map(
          ([name, value]) => `${JSON.stringify(name)}:${name === hostile ? hostileValue(chance) : value}`,
        );
        const content = { type: 'application/json', body: `{${members.join()}}` };
        const language = chance() < 0.5 ? 'zh' : 'en';
        const fault = await send(client, operation, at(operation.path, anId), content, language);
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

/* eslint-disable-next-line @typescript-eslint/no-explicit-any -- the document is read loosely */
function operationsOf(document: any): Operation[] {
  return Object.entries<Record<string, { parameters?: { in: string; name: string }[]; requestBody?: unknown }>>(
    document.paths,
  ).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { parameters = [], requestBody }]) => {
      const content = (requestBody as { content?: Record<string, { schema?: Schema }> } | undefined)?.content;
      return {
        method: method.toUpperCase(),
        path,
        body: content?.['application/json']?.schema ?? null,
        query: parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name),
      };
    }),
  );
}
