import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { Caller } from '../simulate/caller.ts';
import { freePort } from '../start/embedded-postgres/free-port.ts';
import { startProduct } from '../start/product.ts';
import { Winners } from './circle/certificates.ts';
import { yardstickPagesPerSecond } from './circle/pages-bare.ts';
import { photoBytes, yardstickPhotosPerSecond } from './circle/photo.ts';
import { Registrations } from './circle/registrations.ts';
import { PASSWORD, prepareTablets } from './tablets.ts';

const CONTESTANTS = 2_000;
/** At the same moment; a phone waits for each answer. */
const AT_ONCE = 8;
const CERTIFICATES = 500;

type Part = (url: string, organiser: Caller) => Promise<unknown>;
const PARTS: Record<string, Part> = { registrations, certificates };

/** Both halves of the circle in one installation; `npm run bench -- circle certificates` runs one by itself. */
export async function run(): Promise<unknown> {
  const only = process.argv[3];
  const parts = Object.entries(PARTS).filter(([name]) => only === undefined || name === only);
  if (parts.length === 0) throw new Error(`npm run bench -- circle [${Object.keys(PARTS).join(' | ')}]`);
  const root = join(import.meta.dirname, '../..');
  const data = mkdtempSync(join(tmpdir(), 'skillstar-bench-'));
  const product = await startProduct({ root, port: await freePort(), data, env: { SKILLSTAR_DEMO: 'off' } });
  try {
    const organiser = new Caller(product.url);
    await organiser.post('/api/first-run', { name: '组委会', signInName: 'organiser', password: PASSWORD });
    const figures: Record<string, unknown> = {};
    for (const [name, part] of parts) figures[name] = await part(product.url, organiser);
    return figures;
  } finally {
    await product.stop();
    rmSync(data, { recursive: true, force: true });
  }
}

/**
 * Contestants who register by phone, each with an account of his own, a draft, a photo of a phone's size and a
 * submission, beside the painting of the same photo alone in the same run. Aim: 2 000 within ten minutes on two cores,
 * without an error.
 */
async function registrations(url: string, organiser: Caller) {
  const photo = await photoBytes();
  const phones = await Registrations.open(url, organiser, photo);
  const registered = await phones.run(CONTESTANTS, AT_ONCE);
  const bare = await yardstickPhotosPerSecond(photo);
  return {
    contestants: CONTESTANTS,
    atOnce: AT_ONCE,
    photoKb: Math.round(photo.length / 1_000),
    ...registered,
    barePhotosPerSecond: Number(bare.toFixed(1)),
    ratio: Number((registered.perSecond / bare).toFixed(2)),
  };
}

/**
 * Certificates with background and seal while fifty tablets enter marks at a steady pace, beside the drawing of like
 * pages alone in the same run. Aim: 500 within 60 s, and p99 of the marks below 150 ms meanwhile, as without.
 */
async function certificates(url: string, organiser: Caller) {
  const background = await sharp(await photoBytes())
    .rotate(90)
    .toBuffer();
  const winners = await Winners.open(url, organiser, CERTIFICATES, background);
  const tablets = await prepareTablets(url, organiser);
  const issued = await winners.issueBesideMarking(tablets);
  for (const { line } of tablets) line.close();
  const bare = await yardstickPagesPerSecond(background);
  return {
    backgroundKb: Math.round(background.length / 1_000),
    ...issued,
    barePagesPerSecond: Number(bare.toFixed(1)),
    ratio: Number((issued.perSecond / bare).toFixed(2)),
  };
}
