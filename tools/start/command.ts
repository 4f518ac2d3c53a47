import { spawn } from 'node:child_process';
import { Fault } from './fault.ts';

/** Runs one of the api's commands to its end; what it says about a failure is what the person is told. */
export async function runCommand(root: string, script: string, env: NodeJS.ProcessEnv): Promise<void> {
  const child = spawn(process.execPath, [script], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  child.stdout.resume();
  child.stderr.on('data', (part: Buffer) => (said += part.toString()));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  if (code === 0) return;
  throw new Fault(said.trim() || `${script} 失败（退出码 ${code}）。`, `${script} failed (exit code ${code}).`);
}
