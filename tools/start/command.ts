import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { Fault } from './fault.ts';

const DOINGS = {
  migrate: ['启动前的检查没有通过', 'The checks before the start failed'],
  seed: ['演示数据载入失败', 'The demo could not be loaded'],
} as const;

/** Runs one of the api's commands to its end; what it says about a failure is what the person is told. */
export async function runCommand(
  root: string,
  command: keyof typeof DOINGS,
  env: NodeJS.ProcessEnv,
  signal?: AbortSignal,
): Promise<void> {
  const script = join('apps/api/dist/commands', `${command}.js`);
  const child = spawn(process.execPath, [script], { cwd: root, env, signal, stdio: ['ignore', 'pipe', 'pipe'] });
  child.on('error', () => undefined);
  let said = '';
  child.stdout.resume();
  child.stderr.on('data', (part: Buffer) => (said += part.toString()));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  if (code === 0) return;
  const [chinese, english] = DOINGS[command];
  throw new Fault(`${chinese}：\n${said.trim() || `${script}（${code}）`}`, `${english}, see above.`);
}
