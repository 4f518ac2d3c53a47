import { POLICIES } from '../src/identity/policies.ts';
import { routesOf } from './routes.ts';
import type { Route } from './routes.ts';
import { startTestApplication } from './test-application.ts';
import type { TestApplication } from './test-application.ts';

const SOMETHING = '01900000-0000-7000-8000-000000000000';

describe('Every route', () => {
  let test: TestApplication;
  let routes: Route[];
  beforeAll(async () => {
    test = await startTestApplication();
    routes = routesOf(test.app);
  });
  afterAll(() => test.stop());
  const at = ({ path }: Route): string => path.replace(/:\w+/g, SOMETHING);
  const bodyOf = ({ method }: Route): unknown => (method === 'GET' || method === 'DELETE' ? undefined : {});
  const isPublic = ({ policy }: Route): boolean => (POLICIES as Record<string, unknown>)[policy ?? ''] === 'public';

  it('is found by this test', () => {
    expect(routes.length).toBeGreaterThan(60);
    expect(routes.map(({ method, path }) => `${method} ${path}`)).toContain('PATCH /api/competitions/:id');
  });

  it('names a policy of the table', () => {
    const known = new Set(Object.keys(POLICIES));
    expect(routes.filter(({ policy }) => !known.has(policy ?? '')).map(({ handler }) => handler)).toEqual([]);
  });

  it('has a method and path of its own', () => {
    const seen = routes.map(({ method, path }) => `${method} ${path.replace(/:\w+/g, ':')}`);
    expect(seen.filter((route, index) => seen.indexOf(route) !== index)).toEqual([]);
  });

  it('is described in OpenAPI, with a type for what it answers', async () => {
    const { body } = await test.anonymous.get('/api/openapi.json');
    const silent = routes.filter(({ method, path }) => {
      const operation = body.paths[path.replace(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()];
      const answers = Object.entries<{ content?: object; description?: string }>(operation?.responses ?? {});
      return !answers.some(([status, { content }]) => /^20[24]$/.test(status) || content !== undefined);
    });
    expect(silent.map(({ method, path }) => `${method} ${path}`)).toEqual([]);
  });

  it('that changes a row asks for the version that was seen: of two tabs the second is told', async () => {
    const { body } = await test.anonymous.get('/api/openapi.json');
    const blind = routes
      .filter(({ method }) => method === 'PATCH')
      .filter(({ path }) => {
        const operation = body.paths[path.replace(/:(\w+)/g, '{$1}')].patch;
        const { $ref } = operation.requestBody.content['application/json'].schema as { $ref: string };
        return !body.components.schemas[$ref.split('/').at(-1)!].required.includes('version');
      });
    expect(blind.map(({ handler }) => handler)).toEqual([]);
  });

  it('that is not public asks a stranger to sign in, before anything else', async () => {
    const wrong: string[] = [];
    for (const route of routes.filter((route) => !isPublic(route))) {
      const { status, body } = await test.anonymous.send(route.method, at(route), bodyOf(route));
      if (status !== 401 || body.code !== 'signIn.required') wrong.push(`${route.method} ${route.path}: ${status}`);
    }
    expect(wrong).toEqual([]);
  });

  it('that is public never fails on what a stranger sends', async () => {
    const wrong: string[] = [];
    for (const route of routes.filter(isPublic)) {
      for (const path of [at(route), route.path.replace(/:\w+/g, "x'%00")]) {
        const { status } = await test.anonymous.send(route.method, path, bodyOf(route));
        if (status >= 500 && !path.endsWith('/ready')) wrong.push(`${route.method} ${path}: ${status}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('never fails on an organiser who sends nothing, or ids that nobody knows', async () => {
    const wrong: string[] = [];
    for (const route of routes.filter(({ path }) => !path.endsWith('/ready') && !path.includes('sign-ins/current'))) {
      const organiser = await test.as('organiser');
      for (const path of [at(route), route.path.replace(/:\w+/g, 'nonsense')]) {
        const { status } = await organiser.send(route.method, path, bodyOf(route));
        if (status >= 500) wrong.push(`${route.method} ${path}: ${status}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});
