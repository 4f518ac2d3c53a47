import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Fault, inPlainWords } from './fault.ts';
import { ask } from './probe.ts';
import { networkAddresses, screen } from './screen.ts';
import { localUrl, readSettings, signInsFile, type Settings } from './settings.ts';
import { readSignIns } from './sign-ins.ts';
import { Supervisor } from './supervisor.ts';

const say = (line: string): void => console.log(line);

/** A terminal sends Ctrl-C to us and npm passes it on once more: only a later one is a second Ctrl-C. */
const SECOND_AFTER_MS = 1_000;

/** Starts everything, says where to look, and stays until Ctrl-C. */
export async function runProduct(
  root: string,
  whenUp: (settings: Settings, supervisor: Supervisor) => void = () => undefined,
): Promise<void> {
  try {
    const settings = readSettings(root, process.env);
    const supervisor = new Supervisor(settings, say);
    stopOnSignals(supervisor);
    if (await start(settings, supervisor)) whenUp(settings, supervisor);
  } catch (error) {
    end(error);
  }
}

/** True when everything is up; false when Ctrl-C came first. */
async function start(settings: Settings, supervisor: Supervisor): Promise<boolean> {
  try {
    await supervisor.start();
    if (supervisor.isStopping) return false;
    const { firstRun, demo } = await facts(localUrl(settings, settings.port));
    say(welcome(settings, firstRun, demo));
    if (demo && settings.simulate && existsSync(join(settings.root, 'tools/simulate/main.ts'))) supervisor.simulate();
    return true;
  } catch (error) {
    // Ctrl-C in the middle of a start cuts off whatever was running: that is no news.
    if (supervisor.isStopping) return false;
    await supervisor.stop();
    throw error;
  }
}

async function facts(url: string): Promise<{ firstRun: boolean; demo: boolean }> {
  const answer = await ask(`${url}/api/config`);
  return JSON.parse(answer?.body ?? '{}') as { firstRun: boolean; demo: boolean };
}

function welcome(settings: Settings, firstRun: boolean, demo: boolean): string {
  const url = localUrl(settings, settings.port);
  const everywhere = settings.host === null || settings.host === '0.0.0.0' || settings.host === '::';
  return screen({
    url,
    networkUrls: everywhere ? networkAddresses().map((address) => url.replace('localhost', address)) : [],
    data: settings.data,
    signIns: demo ? readSignIns(signInsFile(settings)) : [],
    signInsFile: signInsFile(settings),
    firstRun,
    ownDatabase: settings.databaseUrl !== null,
  });
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
    supervisor.stop().then(() => process.exit(0), end);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'] as const) process.on(signal, stop);
}

function end(error: unknown): never {
  const told = inPlainWords(error);
  console.error(told instanceof Fault ? `\n${told.message}` : told);
  process.exit(1);
}
