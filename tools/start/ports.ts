import { setTimeout as pause } from 'node:timers/promises';
import { isFree } from './embedded-postgres/free-port.ts';
import { Fault } from './fault.ts';

/** A product that was killed a moment ago may need this long to let go of its ports. */
const PATIENCE_MS = 3_000;

export async function refuseTakenPorts(ports: Record<string, number>, host: string | null): Promise<void> {
  for (const [name, port] of Object.entries(ports)) {
    if (await becomesFree(port, host)) continue;
    throw new Fault(
      `端口 ${port} 已被其他程序占用。请关闭该程序，或换一个端口：PORT=4000 npm start（${name}）`,
      `Port ${port} is in use by another program. Stop it, or choose another port: PORT=4000 npm start (${name})`,
    );
  }
}

async function becomesFree(port: number, host: string | null): Promise<boolean> {
  for (const deadline = Date.now() + PATIENCE_MS; ; await pause(200)) {
    if (await isFree(port, host ?? undefined)) return true;
    if (Date.now() >= deadline) return false;
  }
}
