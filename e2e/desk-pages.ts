import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Caller } from '../tools/simulate/caller.ts';
import { simulatedScheme } from '../tools/simulate/scheme.ts';
import type { Items } from '../tools/simulate/wire.ts';
import { openForRegistration, waitingApplication } from './application.ts';
import { demoContest } from './people.ts';
import { ROOT } from './product.ts';

const ROUTES = 'apps/web/src/desk/routes.tsx';
const INSIDE = '/c/:competition';

/** Every address that the desk's router knows, as it stands in its source: a page of one competition is relative there. */
export function deskAddresses(): string[] {
  const source = readFileSync(join(ROOT, ROUTES), 'utf8');
  const written = [...source.matchAll(/\bpage\(\s*'([^']*)'|\bpath: '([^']*)'/g)].map(([, of, at]) => of ?? at!);
  const addresses = written
    .filter((path) => path !== INSIDE)
    .map((path) => (path.startsWith('/') || path === '*' ? path : `${INSIDE}/${path}`.replace(/\/$/, '')));
  return [...new Set(addresses)].sort();
}

/** What the addresses are filled in with: the demo, and a competition that still has everything before it. */
export interface DeskGround {
  competition: string;
  skill: string;
  sheet: string;
  application: string;
  template: string;
  fresh: { competition: string; skill: string };
}

export async function deskGround(organiser: Caller): Promise<DeskGround> {
  const competition = await demoContest(organiser);
  const skill = (await organiser.get<Items<{ id: string }>>(`/api/competitions/${competition}/skills`)).items[0]!.id;
  const sheet = (await organiser.get<Items<{ id: string }>>(`/api/mark-sheets?skill=${skill}&limit=1`)).items[0]!.id;
  await openForRegistration(organiser, competition);
  const application = await waitingApplication(organiser, competition, 1);
  const { id: template } = await organiser.post<{ id: string }>(
    `/api/competitions/${competition}/certificate-templates`,
    { name: '荣誉证书' },
  );
  return { competition, skill, sheet, application, template, fresh: await freshCompetition(organiser) };
}

async function freshCompetition(organiser: Caller): Promise<DeskGround['fresh']> {
  const { id: competition } = await organiser.post<{ id: string }>('/api/competitions', {
    name: '滨江市第三届职业技能竞赛',
    template: 'skills-star',
    startsOn: '2026-12-01',
    days: 2,
  });
  const { id: skill } = await organiser.post<{ id: string }>(`/api/competitions/${competition}/skills`, {
    number: '17',
    name: '网站技术',
  });
  await organiser.call('PUT', `/api/skills/${skill}/scheme`, { base: 0, ...simulatedScheme(7) });
  const { id: delegation } = await organiser.post<{ id: string }>(`/api/competitions/${competition}/delegations`, {
    code: 'BJ',
    name: '滨江代表队',
  });
  for (const name of ['欧阳·娜仁', '𠮷田龘']) {
    await organiser.post(`/api/competitions/${competition}/competitors`, { skill, delegation, name });
  }
  return { competition, skill };
}

export interface Visit {
  /** Present when the page shows what it is for: an audit of a page that still loads proves nothing. */
  shows: string;
  /** The page's address in that ground; its own pattern filled in with the demo where left out. */
  at?: (ground: DeskGround) => string;
  /** Before the sign-in. */
  door?: true;
}

const TABLE = '.desk-table tbody tr.ant-table-row';

/** In the small competition, where a page of a skill is short. */
const FRESH =
  (page: string) =>
  ({ fresh }: DeskGround): string =>
    `/c/${fresh.competition}/skills/${fresh.skill}${page}`;

/** How each address of the desk is visited. */
export const VISITS: Record<string, Visit> = {
  '/sign-in': { shows: '.door-form form', door: true },
  '/first-run': { shows: '.door-form form', door: true },
  '/forgotten': { shows: '.door-form form', door: true },
  '/reset/:token': { shows: '.door-form form', door: true, at: () => '/reset/a-token-nobody-gave' },
  '/competitions': { shows: TABLE },
  '/competitions/new': { shows: '.templates .template' },
  '/c/:competition': { shows: '.readiness-gap', at: ({ fresh }) => `/c/${fresh.competition}` },
  '/c/:competition/skills': { shows: TABLE },
  '/c/:competition/skills/:skill': { shows: '.name-list li' },
  '/c/:competition/check-in': { shows: '.roll li button' },
  '/c/:competition/documents': { shows: '.documents li' },
  '/c/:competition/skills/:skill/draw': { shows: '.draw-panel .draw-actions button', at: FRESH('/draw') },
  '/c/:competition/skills/:skill/draw/hall': { shows: '.hall-empty', at: FRESH('/draw/hall') },
  '/c/:competition/skills/:skill/subjects': { shows: TABLE },
  '/c/:competition/skills/:skill/judges': { shows: '.seats' },
  '/c/:competition/skills/:skill/scheme': { shows: '.aspects', at: FRESH('/scheme') },
  '/c/:competition/skills/:skill/scheme/import': { shows: '.excel-drop' },
  '/c/:competition/skills/:skill/scheme/edit': {
    shows: 'textarea, input',
    at: FRESH('/scheme/edit'),
  },
  '/c/:competition/delegations': { shows: TABLE },
  '/c/:competition/registration': { shows: '.facts, .ui-empty' },
  '/c/:competition/announcement': { shows: '.phone-preview iframe' },
  '/c/:competition/applications': { shows: TABLE },
  '/c/:competition/applications/counts': { shows: '.panel svg text' },
  '/c/:competition/applications/:application': { shows: '.review-field' },
  '/c/:competition/competitors': { shows: TABLE, at: ({ fresh }) => `/c/${fresh.competition}/competitors` },
  '/c/:competition/tablets': { shows: '.readings' },
  '/c/:competition/tablets/slips': { shows: '.filters' },
  '/c/:competition/judging': { shows: TABLE },
  '/c/:competition/judging/sheets': {
    shows: TABLE,
    at: ({ competition }) => `/c/${competition}/judging/sheets?state=signed`,
  },
  '/c/:competition/judging/sheets/:sheet': { shows: 'table' },
  '/c/:competition/conflicts': { shows: '.conflict-sides' },
  '/c/:competition/awards': { shows: TABLE },
  '/c/:competition/awards/:awards': {
    shows: '.award-preview .desk-table',
    at: ({ competition, skill }) => `/c/${competition}/awards/${skill}`,
  },
  '/c/:competition/certificates': { shows: '.filters .ant-select' },
  '/c/:competition/certificates/:template': { shows: '.certificate-paper' },
  '/c/:competition/prizes': { shows: '.readings' },
  '/c/:competition/boards': { shows: 'table tbody tr' },
  '/c/:competition/results': { shows: TABLE },
  '/c/:competition/results/:skill': { shows: '.checks' },
  '/c/:competition/screens': { shows: '.ui-empty' },
  '/people': { shows: TABLE },
  '/roles': { shows: TABLE },
  '/outbox': { shows: '.ui-empty' },
  '/account': { shows: 'form' },
  '*': { shows: '.ui-empty', at: () => '/there-is-no-such-page' },
};

export function addressOf(pattern: string, ground: DeskGround): string {
  const own = VISITS[pattern]!.at?.(ground);
  if (own !== undefined) return own;
  return pattern
    .replace(':competition', ground.competition)
    .replace(':skill', ground.skill)
    .replace(':sheet', ground.sheet)
    .replace(':application', ground.application)
    .replace(':template', ground.template);
}
