import type {} from './database-setup.ts';

export default async function teardown(): Promise<void> {
  await globalThis.discardTestDatabases?.();
}
