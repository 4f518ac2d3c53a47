import { parentPort } from 'node:worker_threads';
import type { Parameters, ProblemCode } from '@skillstar/contract';
import { Problem } from '../../platform/problems/problem.ts';
import { certificatesPdf } from './draw-certificate.ts';
import type { CertificatePage, CertificateSetup } from './draw-certificate.ts';

export interface DrawTask {
  id: number;
  setup: CertificateSetup;
  pages: readonly CertificatePage[];
  title: string;
  at: Date;
}

export type DrawAnswer = { id: number } & (
  { bytes: Uint8Array } | { problem: { code: ProblemCode; params: Parameters } } | { error: string }
);

async function answer({ id, setup, pages, title, at }: DrawTask): Promise<DrawAnswer> {
  try {
    // A message brings a picture's bytes as a plain array.
    const { layout, background, seal } = setup;
    const whole = { layout, background: background && Buffer.from(background), seal: seal && Buffer.from(seal) };
    return { id, bytes: await certificatesPdf(whole, pages, title, at) };
  } catch (error) {
    if (error instanceof Problem) return { id, problem: { code: error.code, params: error.params } };
    return { id, error: String(error instanceof Error ? error.stack : error) };
  }
}

/** One after the other: the first is on its way to the disk while the second is drawn. */
let last: Promise<unknown> = Promise.resolve();
parentPort?.on('message', (task: DrawTask) => {
  last = last.then(async () => parentPort?.postMessage(await answer(task)));
});
