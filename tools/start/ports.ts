import { setTimeout as pause } from 'node:timers/promises';
import { isFree } from './embedded-postgres/free-port.ts';
import { Fault } from './fault.ts';
import { holderOf } from './port-holder.ts';

/** A product that was killed a moment ago may need this long to let go of its ports. */
const PATIENCE_MS = 3_000;

/** Every port that somebody else holds, at once, with who it is where the system tells. */
export async function refuseTakenPorts(ports: Record<string, number>, host: string | null): Promise<void> {
  const wanted = Object.entries(ports);
  const free = await Promise.all(wanted.map(([, port]) => becomesFree(port, host)));
  const taken = wanted.filter((_one, at) => !free[at]);
  if (taken.length > 0) throw Fault.of(taken.map(([name, port]) => takenFault(name, port)));
}

function takenFault(name: string, port: number): Fault {
  const holder = holderOf(port);
  return new Fault(
    `端口 ${port} 已被其他程序占用${holder === null ? '' : `：${holder.name}（进程 ${holder.pid}）`}。` +
      `请关闭该程序，或换一个端口：PORT=4000 npm start（${name}）`,
    `Port ${port} is in use by another program${holder === null ? '' : `: ${holder.name} (process ${holder.pid})`}. ` +
      `Stop it, or choose another port: PORT=4000 npm start (${name})`,
  );
}

async function becomesFree(port: number, host: string | null): Promise<boolean> {
  for (const deadline = Date.now() + PATIENCE_MS; ; await pause(200)) {
    if (await isFree(port, host ?? undefined)) return true;
    if (Date.now() >= deadline) return false;
  }
}
