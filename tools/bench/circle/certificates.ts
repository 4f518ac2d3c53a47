import { setTimeout as pause } from 'node:timers/promises';
import sharp from 'sharp';
import { v7 } from 'uuid';
import { Caller } from '../../simulate/caller.ts';
import type { Entry, Items, Receipts, Sheet } from '../../simulate/wire.ts';
import { PASSWORD, through } from '../tablets.ts';
import type { TabletAtWork } from '../tablets.ts';

interface Made {
  id: string;
  version: number;
}
interface Batch extends Made {
  state: 'waiting' | 'running' | 'done' | 'failed';
  made: number;
  fault: string | null;
}

/** Between two batches of one tablet: fifty of them send 250 entries a second, many times what fifty people tap. */
const PACE_MS = 2_000;
const QUIET_SECONDS = 10;
const LONGEST_MS = 300_000;

/** A skill with so many winners: marked, signed, published, final, awarded, and a template with background and seal. */
export class Winners {
  private readonly organiser: Caller;
  private readonly at: string;
  private readonly template: Made;
  private readonly awards: string[];

  private constructor(organiser: Caller, at: string, template: Made, awards: string[]) {
    this.organiser = organiser;
    this.at = at;
    this.template = template;
    this.awards = awards;
  }

  static async open(url: string, organiser: Caller, count: number, background: Buffer): Promise<Winners> {
    const contest = { name: '颁奖', template: 'skills-star', startsOn: '2026-12-05', days: 1 };
    const { id: competition } = await organiser.post<Made>('/api/competitions', contest);
    const at = `/api/competitions/${competition}`;
    const skill = (await organiser.post<Made>(`${at}/skills`, { number: '18', name: '电子商务' })).id;
    await enter(organiser, at, skill, count);
    await mark(url, organiser, competition, skill);
    await publish(url, organiser, competition, skill);
    const awards = await decide(organiser, at, skill, count);
    const template = await organiser.post<Made>(`${at}/certificate-templates`, { name: '荣誉证书' });
    await picture(organiser, template.id, 'background', 'image/jpeg', background);
    const whole = await picture(organiser, template.id, 'seal', 'image/png', await sealBytes());
    return new Winners(organiser, at, whole, awards);
  }

  /** How long an answer takes to fifty tablets at the steady pace, without and with the certificates beside it. */
  async issueBesideMarking(tablets: readonly TabletAtWork[]) {
    await through(tablets, 2, PACE_MS);
    const quiet = await through(tablets, QUIET_SECONDS, PACE_MS);
    const started = performance.now();
    const { id } = await this.organiser.post<Made>(`${this.at}/certificate-batches`, {
      template: this.template.id,
      version: this.template.version,
      awards: this.awards,
      leaveOut: false,
    });
    const issuing = this.finished(id).then((batch) => ({ batch, seconds: (performance.now() - started) / 1_000 }));
    const busy = await through(tablets, issuing, PACE_MS);
    const { batch, seconds } = await issuing;
    return {
      certificates: batch.made,
      seconds: Number(seconds.toFixed(1)),
      perSecond: Number((batch.made / seconds).toFixed(1)),
      fault: batch.fault,
      marksP50Ms: { without: quiet.at(0.5), with: busy.at(0.5) },
      marksP99Ms: { without: quiet.at(0.99), with: busy.at(0.99) },
      marksMeanwhile: busy.entries,
      marksRefused: quiet.refused + busy.refused,
    };
  }

  private async finished(id: string): Promise<Batch> {
    for (const deadline = Date.now() + LONGEST_MS; Date.now() < deadline; await pause(250)) {
      const { items } = await this.organiser.get<Items<Batch>>(`${this.at}/certificate-batches`);
      const batch = items.find((one) => one.id === id)!;
      if (batch.state === 'done' || batch.state === 'failed') return batch;
    }
    throw new Error('the certificates were not finished');
  }
}

async function enter(organiser: Caller, at: string, skill: string, count: number): Promise<void> {
  const delegation = (await organiser.post<Made>(`${at}/delegations`, { code: 'A', name: '滨江代表队' })).id;
  for (let n = 0; n < count; n++) {
    const name = `选手·${String.fromCodePoint(0x4e00 + n)}`;
    await organiser.post(`${at}/competitors`, { skill, delegation, name });
  }
  const aspect = { type: 'M', description: '成品', extra: null, requirement: null, section: '1', descriptors: null };
  const aspects = [{ ...aspect, max: 10_000, calculation: { type: 'PARTIAL', step: 1 } }];
  await organiser.call('PUT', `/api/skills/${skill}/scheme`, {
    base: 0,
    sections: [{ number: '1', name: '能力', weight: 10_000 }],
    criteria: [{ code: 'A', name: '模块', mark: 10_000, subCriteria: [{ code: 'A1', name: '任务', day: 1, aspects }] }],
  });
}

/** One judge gives everybody a mark of his own and signs every sheet. */
async function mark(url: string, organiser: Caller, competition: string, skill: string): Promise<void> {
  const { person, caller } = await office(url, organiser, competition, 'winners-judge', 'judge');
  await organiser.post(`/api/skills/${skill}/judges`, { person });
  const team = await organiser.post<Made>(`/api/skills/${skill}/marking-teams`, { name: '一组', seats: [person] });
  const scheme = await organiser.get<{ criteria: { subCriteria: Made[] }[] }>(`/api/skills/${skill}/scheme`);
  const assignment = [{ subCriterion: scheme.criteria[0]!.subCriteria[0]!.id, from: null, team: team.id }];
  await organiser.call('PUT', `/api/skills/${skill}/marking-teams/assignment`, { assignment });
  await organiser.post(`/api/skills/${skill}/codes`, {});
  await organiser.post(`/api/skills/${skill}/open`, {});
  const sheets = async () => (await caller.get<{ sheets: Sheet[] }>('/api/judging/package')).sheets;
  const entries = (await sheets()).map((sheet, n): Entry => ({
    id: v7(),
    sheet: sheet.id,
    aspect: sheet.aspects[0]!.id,
    round: 1,
    value: `${99 - Math.floor(n / 100)}.${String(n % 100).padStart(2, '0')}`,
    basedOn: null,
    deviceSeq: n + 1,
    deviceTime: new Date().toISOString(),
  }));
  const { receipts } = await caller.post<Receipts>('/api/mark-entries', { entries });
  if (receipts.some(({ status }) => status !== 'accepted')) throw new Error('a mark was not accepted');
  for (const { id, contentHash } of await sheets())
    await caller.post(`/api/mark-sheets/${id}/signatures`, { contentHash });
}

async function publish(url: string, organiser: Caller, competition: string, skill: string): Promise<void> {
  const { caller: chief } = await office(url, organiser, competition, 'winners-chief', 'chief-judge');
  const { contentHash } = await chief.get<{ contentHash: string }>(`/api/skills/${skill}/results`);
  const proposal = await chief.post<Made>(`/api/skills/${skill}/result-proposals`, { contentHash });
  const publication = await organiser.post<Made>(`/api/result-proposals/${proposal.id}/approval`, {});
  const endsAt = new Date(Date.now() + 1_000).toISOString();
  await organiser.post(`/api/publications/${publication.id}/notice`, { endsAt, masked: true });
  for (const deadline = Date.now() + LONGEST_MS; Date.now() < deadline; await pause(500)) {
    const { notice } = await organiser.get<{ notice: { finalAt: string | null } }>(
      `/api/publications/${publication.id}`,
    );
    if (notice.finalAt !== null) return;
  }
  throw new Error('the results did not become final');
}

async function decide(organiser: Caller, at: string, skill: string, count: number): Promise<string[]> {
  const path = `${at}/award-scheme?skill=${skill}`;
  const { scheme, version } = await organiser.get<{ scheme: { prizes: { tiers: unknown[] } }; version: number }>(path);
  const shares = { 一等奖: 0.2, 二等奖: 0.3, 三等奖: 0.5 };
  scheme.prizes.tiers = Object.entries(shares).map(([award, share]) => ({
    award,
    size: { count: Math.round(count * share) },
    prize: 100_000,
  }));
  await organiser.call('PUT', path, { version, scheme });
  const preview = await organiser.post<{ publication: Made }>(`${at}/award-previews?skill=${skill}`, { overrides: [] });
  const decision = { base: 0, schemeVersion: version + 1, publication: preview.publication.id, overrides: [] };
  await organiser.post(`${at}/award-decisions?skill=${skill}`, decision);
  const { items } = await organiser.get<Items<{ award: string; kind: string }>>(`${at}/certifiable`);
  return items.filter(({ kind }) => kind === 'prize').map(({ award }) => award);
}

async function office(url: string, organiser: Caller, competition: string, signInName: string, role: string) {
  const person = { name: signInName, signInName, password: PASSWORD };
  const { id } = await organiser.post<Made>('/api/people', person);
  await organiser.post('/api/role-grants', { person: id, role, competition });
  return { person: id, caller: await new Caller(url).signIn(signInName, PASSWORD) };
}

async function picture(organiser: Caller, template: string, kind: string, type: string, bytes: Buffer): Promise<Made> {
  const answer = await fetch(`${organiser.url}/api/certificate-templates/${template}/picture?kind=${kind}`, {
    method: 'POST',
    headers: { cookie: organiser.cookie, 'content-type': type },
    body: new Uint8Array(bytes),
  });
  if (!answer.ok) throw new Error(`${kind}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as Made;
}

/** A red ring, clear inside: as a seal is scanned. */
function sealBytes(): Promise<Buffer> {
  const ring = '<circle cx="300" cy="300" r="270" fill="none" stroke="#c1121f" stroke-width="24"/>';
  return sharp(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="600" height="600">${ring}</svg>`))
    .png()
    .toBuffer();
}
