import { idCardCheck } from '@skillstar/rules';
import { Caller } from '../../simulate/caller.ts';
import type { Items } from '../../simulate/wire.ts';

interface Draft {
  id: string;
  version: number;
}

const FORM = {
  fields: [
    ['name', 'name', '姓名', 'Name'],
    ['document', 'document', '证件', 'Document'],
    ['phone', 'phone', '手机', 'Phone'],
    ['unit', 'text', '单位', 'Unit'],
    ['photo', 'photo', '照片', 'Photo'],
  ].map(([key, kind, zh, en]) => ({ key, kind, label: { zh, en }, required: true })),
};

/** A competition that takes registrations, and the phones that come to it. */
export class Registrations {
  private readonly url: string;
  private readonly organiser: Caller;
  private readonly photo: Buffer;
  private readonly place: { competition: string; skill: string; delegation: string };
  private readonly durations: number[] = [];
  private readonly errors: string[] = [];

  private constructor(url: string, organiser: Caller, photo: Buffer, place: Registrations['place']) {
    this.url = url;
    this.organiser = organiser;
    this.photo = photo;
    this.place = place;
  }

  static async open(url: string, organiser: Caller, photo: Buffer): Promise<Registrations> {
    const contest = { name: '基准赛', template: 'skills-star', startsOn: '2026-12-05', days: 2 };
    const { id: competition, version } = await organiser.post<Draft>('/api/competitions', contest);
    const at = `/api/competitions/${competition}`;
    const skill = await organiser.post<Draft>(`${at}/skills`, { number: '17', name: '网站技术' });
    const delegation = await organiser.post<Draft>(`${at}/delegations`, { code: 'A', name: '甲队' });
    await organiser.call('PATCH', at, { status: 'published', version });
    await organiser.call('PUT', `${at}/registration`, {
      opensAt: null,
      closesAt: null,
      purgeOn: null,
      form: FORM,
      version: 0,
    });
    return new Registrations(url, organiser, photo, { competition, skill: skill.id, delegation: delegation.id });
  }

  async run(contestants: number, atOnce: number) {
    const started = performance.now();
    let next = 0;
    const line = async (): Promise<void> => {
      for (let n = next++; n < contestants; n = next++) await this.timed(n);
    };
    await Promise.all(Array.from({ length: atOnce }, line));
    const seconds = (performance.now() - started) / 1_000;
    const sorted = this.durations.sort((a, b) => a - b);
    const at = (part: number): number => Math.round(sorted[Math.floor((sorted.length - 1) * part)] ?? NaN);
    return {
      registered: await this.registered(),
      seconds: Math.round(seconds),
      perSecond: Number((contestants / seconds).toFixed(1)),
      p50Ms: at(0.5),
      p99Ms: at(0.99),
      errors: this.errors.length,
      firstErrors: [...new Set(this.errors)].slice(0, 3),
    };
  }

  private async timed(n: number): Promise<void> {
    const started = performance.now();
    try {
      await this.register(n);
      this.durations.push(performance.now() - started);
    } catch (error) {
      this.errors.push((error as Error).message);
    }
  }

  /** As a phone does it: code, account, draft, photo, the last answers, handing in. */
  private async register(n: number): Promise<void> {
    const address = `139${String(n).padStart(8, '0')}`;
    const me = new Caller(this.url);
    await me.post('/api/sign-in-codes', { address });
    await me.post('/api/sign-ins/by-code', { address, code: await this.codeFor(address) });
    const { competition, skill, delegation } = this.place;
    const draft = await me.post<Draft>(`/api/competitions/${competition}/applications`, { skill, delegation });
    const picture = await this.upload(me, draft.id);
    const answers = { name: `选手·${n}`, document: cardOf(n), phone: address, unit: '滨江技师学院', photo: [picture] };
    const filled = await me.call<Draft>('PATCH', `/api/me/applications/${draft.id}`, {
      version: draft.version,
      answers,
    });
    await me.post(`/api/me/applications/${draft.id}/submissions`, { version: filled.version });
  }

  private async codeFor(address: string): Promise<string> {
    const { items } = await this.organiser.get<Items<{ to: string; body: string }>>('/api/outbox?limit=40');
    const code = /\d{6}/.exec(items.find(({ to }) => to === address)?.body ?? '')?.[0];
    if (!code) throw new Error('no code in the outbox');
    return code;
  }

  private async upload(me: Caller, application: string): Promise<string> {
    const answer = await fetch(`${this.url}/api/me/applications/${application}/pictures?field=photo`, {
      method: 'POST',
      headers: { cookie: me.cookie, 'content-type': 'image/jpeg' },
      body: new Uint8Array(this.photo),
    });
    const body = (await answer.json()) as { id: string; code?: string };
    if (!answer.ok) throw new Error(`picture: ${answer.status} ${body.code}`);
    return body.id;
  }

  private async registered(): Promise<number> {
    let count = 0;
    let cursor: string | null = null;
    do {
      const page: Items<unknown> & { next: string | null } = await this.organiser.get(
        `/api/competitions/${this.place.competition}/applications?status=submitted&limit=200${cursor ? `&cursor=${cursor}` : ''}`,
      );
      count += page.items.length;
      cursor = page.next;
    } while (cursor);
    return count;
  }
}

/** An ID card that nobody has: a number made from a sequence. */
function cardOf(n: number): { kind: 'id-card'; number: string } {
  const day = new Date(Date.UTC(2000, 0, 1 + Math.floor(n / 900)));
  const born = day.toISOString().slice(0, 10).replaceAll('-', '');
  const seventeen = `530102${born}${String(n % 900).padStart(3, '0')}`;
  return { kind: 'id-card', number: seventeen + idCardCheck(seventeen) };
}
