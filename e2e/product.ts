import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { freePort } from '../tools/start/embedded-postgres/free-port.ts';
import { startProduct, type Product } from '../tools/start/product.ts';

// Jest's patience, for whoever runs a whole product: its first start loads the demo.
jest.setTimeout(240_000);

export const ROOT = resolve(__dirname, '..');

export interface RunningProduct extends Product {
  data: string;
  /** Stops it and throws its data away. */
  discard(): Promise<void>;
}

/** The whole product as `npm start` runs it, on a port and a data folder of its own, with the demo unless told otherwise. */
export async function runProduct(env: Record<string, string> = {}): Promise<RunningProduct> {
  const data = mkdtempSync(join(tmpdir(), 'skillstar-e2e-'));
  // run by root, PostgreSQL works as another user, who must be able to pass through
  chmodSync(data, 0o711);
  const port = await freePort(20_000 + Math.floor(Math.random() * 10_000));
  const product = await startProduct({ root: ROOT, port, data, env });
  return Object.assign(product, {
    data,
    discard: async () => {
      await product.stop();
      rmSync(data, { recursive: true, force: true });
    },
  });
}
