import { readFileSync } from 'node:fs';
import { Caller, Refusal } from './caller.ts';
import type { Options } from './options.ts';

/** `sign-ins.json` of the data folder, as the demo was handed out. */
export interface SignIns {
  competition: string;
  people: { role: string; signInName: string; password: string }[];
}

export function readSignIns({ signIns }: Options): SignIns {
  try {
    return JSON.parse(readFileSync(signIns, 'utf8')) as SignIns;
  } catch {
    throw new Error(
      `没有 ${signIns}：请设置 SKILLSTAR_DATA，或用 --user 与 --password 登录。\n` +
        `There is no ${signIns}: set SKILLSTAR_DATA, or sign in with --user and --password.`,
    );
  }
}

/** Who may make competitions. A password that was changed since the demo was handed out stands in no file. */
export async function organiserOf(options: Options): Promise<Caller> {
  const caller = new Caller(options.url);
  if (options.user) return caller.signIn(options.user.name, options.user.password);
  const organiser = readSignIns(options).people.find(({ role }) => role === 'organiser');
  if (!organiser) throw new Error(`${options.signIns} names no organiser; use --user and --password`);
  return caller.signIn(organiser.signInName, organiser.password).catch((error: unknown) => {
    if (!(error instanceof Refusal)) throw error;
    throw new Error(
      `${options.signIns} 里的密码登录不了（可能已修改），请用 --user 与 --password。\n` +
        `The password in ${options.signIns} does not sign in (it may have been changed): use --user and --password.`,
    );
  });
}

/** Asked once before anything: without a product there is nothing to wait two minutes for. */
export async function mustAnswer(url: string): Promise<void> {
  const answer = await fetch(`${url}/api/health`, { signal: AbortSignal.timeout(10_000) }).catch(
    (error: Error) => error,
  );
  if (answer instanceof Response && answer.ok) return;
  const why = answer instanceof Response ? String(answer.status) : reasonOf(answer);
  throw new Error(
    `${url} 没有应答（${why}）。请先运行 npm start，或用 --url 指明地址。\n` +
      `Nobody answers at ${url} (${why}). Run npm start first, or name the address with --url.`,
  );
}

/** fetch itself only says that it failed. */
function reasonOf(error: Error): string {
  const cause = error.cause as { code?: string; message?: string } | undefined;
  return cause?.code ?? cause?.message ?? error.message;
}
