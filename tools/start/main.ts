// Run by bootstrap.mjs (npm start) on the product's own Node. Stays until Ctrl-C.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from './fault.ts';
import { ask } from './probe.ts';
import { networkAddresses, screen } from './screen.ts';
import { localUrl, readSettings, signInsFile, type Settings } from './settings.ts';
import { readSignIns } from './sign-ins.ts';
import { Supervisor } from './supervisor.ts';

const root = join(import.meta.dirname, '../..');
const say = (line: string): void => console.log(line);

/** A terminal sends Ctrl-C to us and npm passes it on once more: only a later one is a second Ctrl-C. */
const SECOND_AFTER_MS = 1_000;

async function main(): Promise<void> {
  const settings = readSettings(root, process.env);
  const supervisor = new Supervisor(settings, say);
  stopOnSignals(supervisor);
  try {
    await supervisor.start();
    await greet(settings, supervisor);
  } catch (error) {
    await supervisor.stop();
    throw error;
  }
}

async function greet(settings: Settings, supervisor: Supervisor): Promise<void> {
  const url = localUrl(settings, settings.port);
  const { firstRun, demo } = await facts(url);
  const everywhere = settings.host === null || settings.host === '0.0.0.0' || settings.host === '::';
  const networkUrls = everywhere ? networkAddresses().map((address) => url.replace('localhost', address)) : [];
  const file = signInsFile(settings);
  say(
    screen({
      url,
      networkUrls,
      data: settings.data,
      signIns: demo ? readSignIns(file) : [],
      signInsFile: file,
      firstRun,
      ownDatabase: settings.databaseUrl !== null,
    }),
  );
  if (demo && settings.simulate && existsSync(join(root, 'tools/simulate/main.ts'))) supervisor.simulate();
}

async function facts(url: string): Promise<{ firstRun: boolean; demo: boolean }> {
  const answer = await ask(`${url}/api/config`);
  return JSON.parse(answer?.body ?? '{}') as { firstRun: boolean; demo: boolean };
}

function stopOnSignals(supervisor: Supervisor): void {
  let first = 0;
  const stop = (): void => {
    if (first !== 0 && Date.now() - first < SECOND_AFTER_MS) return;
    if (first !== 0) {
      supervisor.kill();
      process.exit(130);
    }
    first = Date.now();
    say('\n正在停止…… / Stopping …');
    supervisor.stop().then(
      () => process.exit(0),
      (error: unknown) => end(error),
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'] as const) process.on(signal, stop);
}

function end(error: unknown): never {
  console.error(error instanceof Fault ? `\n${error.message}` : error);
  process.exit(1);
}

main().catch(end);
