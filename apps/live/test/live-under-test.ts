import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { signTicket, ticketKey } from '@skillstar/contract/tickets';
import type { Audience } from '@skillstar/contract';
import { startLive } from '../src/live.ts';
import { BoardReader } from '../src/boards/board-reader.service.ts';
import { makeLog } from '../src/platform/log.ts';
import { TIMING, type Timing } from '../src/platform/timing.ts';

export interface LiveUnderTest {
  url: string;
  reader: BoardReader;
  ticket(board: string, audience: Audience, remainingMs?: number): string;
  stop(): Promise<void>;
}

/** A whole live process inside the test, on a port of its own, with shorter times. */
export async function liveUnderTest(
  settings: { databaseUrl: string; redisUrl?: string },
  timing: Partial<Timing> = {},
): Promise<LiveUnderTest> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'skillstar-live-'));
  const config = {
    host: '127.0.0.1',
    port: 0,
    databaseUrl: settings.databaseUrl,
    redisUrl: settings.redisUrl ?? null,
    dataFolder,
    tls: null,
    logLevel: 'silent' as const,
  };
  const app = await startLive(config, makeLog('silent'), { ...TIMING, ...timing });
  const { port } = app.getHttpServer().address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    reader: app.get(BoardReader),
    ticket: (board, audience, remainingMs = 60_000) =>
      signTicket(ticketKey(dataFolder), { board, audience, exp: Date.now() + remainingMs }),
    stop: async () => {
      await app.close();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}
