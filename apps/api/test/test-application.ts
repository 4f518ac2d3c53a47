import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Role } from '@skillstar/contract';
import { DataSource } from 'typeorm';
import { v7 } from 'uuid';
import { openSignIn, SIGN_IN_COOKIE } from '../src/identity/sign-in.ts';
import { tenantOf } from '../src/identity/tenant.ts';
import { TestClient } from './test-client.ts';
import { createTestDatabase } from './test-database.ts';

export interface TestGrant {
  role: Role;
  competition?: string | null;
  skill?: string | null;
  delegation?: string | null;
}

export interface TestPerson {
  name?: string;
  signInName?: string;
  roles?: readonly (Role | TestGrant)[];
}

export interface TestApplication {
  /** `http://127.0.0.1:<port>`; paths of clients begin with /api. */
  url: string;
  app: NestExpressApplication;
  database: DataSource;
  /** The folder of keys and files, thrown away at the end. */
  dataFolder: string;
  anonymous: TestClient;
  /** Makes a person with these roles and answers a client that is signed in as them. */
  as(person: TestPerson | Role): Promise<TestClient>;
  stop(): Promise<void>;
}

/** The whole api over HTTP on a database of its own. Call `stop` in `afterAll`. */
export async function startTestApplication(env: Record<string, string> = {}): Promise<TestApplication> {
  const base = await createTestDatabase();
  const port = await freePort();
  const dataFolder = mkdtempSync(join(tmpdir(), 'skillstar-test-data-'));
  Object.assign(process.env, {
    PORT: String(port),
    HOST: '127.0.0.1',
    DATABASE_URL: base.url,
    SKILLSTAR_DATA: dataFolder,
    SKILLSTAR_DEMO: 'off',
    LOG_LEVEL: 'silent',
    SKILLSTAR_POOL: '8',
    ...env,
  });
  const { createApplication } = await import('../src/application.ts');
  const app = await createApplication();
  await app.listen(port, '127.0.0.1').catch(async (error: unknown) => {
    await app.close();
    throw error;
  });
  const database = app.get(DataSource);
  const url = `http://127.0.0.1:${port}`;
  return {
    url,
    app,
    database,
    dataFolder,
    anonymous: new TestClient(url, null, ''),
    as: async (person) => {
      const { id, token } = await signedIn(database, typeof person === 'string' ? { roles: [person] } : person);
      return new TestClient(url, id, `${SIGN_IN_COOKIE}=${token}`);
    },
    stop: async () => {
      await app.close();
      await base.drop();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

async function signedIn(database: DataSource, person: TestPerson): Promise<{ id: string; token: string }> {
  const now = new Date();
  const id = v7();
  return database.transaction(async (tx) => {
    await tx.query('insert into person (id, tenant_id, name, sign_in_name, created_at) values ($1, $2, $3, $4, $5)', [
      id,
      await tenantOf(tx, now),
      person.name ?? '测试员',
      person.signInName ?? `p-${id.slice(-12)}`,
      now,
    ]);
    for (const given of person.roles ?? []) {
      const grant: TestGrant = typeof given === 'string' ? { role: given } : given;
      await tx.query(
        `insert into role_grant (id, person_id, role, competition_id, skill_id, delegation_id, granted_at)
         values ($1, $2, $3, $4, $5, $6, $7)`,
        [v7(), id, grant.role, grant.competition ?? null, grant.skill ?? null, grant.delegation ?? null, now],
      );
    }
    const { token } = await openSignIn(tx, id, null, now);
    return { id, token };
  });
}

/** Below 32768, where no outgoing connection takes the port meanwhile. */
async function freePort(): Promise<number> {
  for (;;) {
    const port = 24_000 + Math.floor(Math.random() * 8_000);
    const free = await new Promise<boolean>((resolve) => {
      const probe = createServer();
      probe.once('error', () => resolve(false));
      probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
    });
    if (free) return port;
  }
}
