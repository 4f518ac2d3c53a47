import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Caller } from '../simulate/caller.ts';
import { freePort } from '../start/embedded-postgres/free-port.ts';
import { startProduct } from '../start/product.ts';
import { photoBytes, yardstickPhotosPerSecond } from './circle/photo.ts';
import { Registrations } from './circle/registrations.ts';

const CONTESTANTS = 2_000;
/** At the same moment; a phone waits for each answer. */
const AT_ONCE = 8;
const PASSWORD = 'bench-password';

/**
 * Contestants who register by phone, each with an account of his own, a draft, a photo of a phone's size and a
 * submission, beside the painting of the same photo alone in the same run. Aim: 2 000 within ten minutes on two cores,
 * without an error.
 */
export async function run(): Promise<unknown> {
  const root = join(import.meta.dirname, '../..');
  const data = mkdtempSync(join(tmpdir(), 'skillstar-bench-'));
  const product = await startProduct({ root, port: await freePort(), data, env: { SKILLSTAR_DEMO: 'off' } });
  try {
    const organiser = new Caller(product.url);
    await organiser.post('/api/first-run', { name: '组委会', signInName: 'organiser', password: PASSWORD });
    const photo = await photoBytes();
    const registrations = await Registrations.open(product.url, organiser, photo);
    const registered = await registrations.run(CONTESTANTS, AT_ONCE);
    const bare = await yardstickPhotosPerSecond(photo);
    return {
      contestants: CONTESTANTS,
      atOnce: AT_ONCE,
      photoKb: Math.round(photo.length / 1_000),
      ...registered,
      barePhotosPerSecond: Number(bare.toFixed(1)),
      ratio: Number((registered.perSecond / bare).toFixed(2)),
    };
  } finally {
    await product.stop();
    rmSync(data, { recursive: true, force: true });
  }
}
