import { idCardCheck } from '@skillstar/rules';
import { Caller } from '../../tools/simulate/caller.ts';
import { codeFor } from './contest.ts';
import type { CircleContest } from './contest.ts';

export interface Contestant {
  name: string;
  phone: string;
  card: string;
  caller: Caller;
  application: string;
}

/** An ID card that nobody has: made from a sequence. */
export function cardNumber(sequence: number): string {
  const seventeen = `53010220040615${String(sequence).padStart(3, '0')}`;
  return seventeen + idCardCheck(seventeen);
}

/** Somebody who registers by the same doors as the portal, without a screen. */
export async function register(
  url: string,
  contest: CircleContest,
  sequence: number,
  name: string,
  photo: Buffer,
): Promise<Contestant> {
  const phone = `1390000000${sequence}`;
  const caller = new Caller(url);
  await caller.post('/api/sign-in-codes', { address: phone });
  await caller.post('/api/sign-ins/by-code', { address: phone, code: await codeFor(contest, phone) });
  const draft = await caller.post<{ id: string; version: number }>(`/api/competitions/${contest.id}/applications`, {
    skill: contest.skill,
    delegation: contest.delegation,
  });
  const at = `/api/me/applications/${draft.id}`;
  const upload = await fetch(`${url}${at}/pictures?field=photo`, {
    method: 'POST',
    headers: { cookie: caller.cookie, 'content-type': 'image/jpeg' },
    body: new Uint8Array(photo),
  });
  const { id: picture } = (await upload.json()) as { id: string };
  const card = cardNumber(sequence);
  const answers = {
    name,
    document: { kind: 'id-card', number: card },
    phone,
    unit: '滨江技师学院',
    photo: [picture],
  };
  const filled = await caller.call<{ version: number }>('PATCH', at, { version: draft.version, answers });
  await caller.post(`${at}/submissions`, { version: filled.version });
  return { name, phone, card, caller, application: draft.id };
}
