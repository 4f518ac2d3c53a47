import { act, render, screen, within } from '@testing-library/react';
import { setLanguage } from '../../lib/language.ts';
import type { ApplicationLine, Certificate, Entry, Report } from './my-data.ts';
import { MyPage } from './my-page.tsx';
import type { Me } from './use-me.ts';

const place = (name: string) => ({ id: name, name, nameEn: null });
const COMPETITION = { ...place('技能之星'), startsOn: '2026-12-05', days: 2 };
const ENTRY: Entry = {
  competitor: 'c',
  name: '阿依努尔·买买提',
  competition: COMPETITION,
  skill: place('网站技术'),
  delegation: place('云岭市'),
  group: '职工组',
  status: 'competing',
  workstation: 'W07',
  sessions: [
    { stage: '决赛', name: '上午场', startsAt: '2026-12-05T00:30:00.000Z', endsAt: '2026-12-05T04:30:00.000Z' },
  ],
};
const QUARTILES = { lower: 5780, median: 6100, upper: 7000 };
const REPORT: Report = {
  competitor: 'c',
  publication: 'p',
  row: 'r',
  version: 1,
  status: 'competing',
  rank: 2,
  ranked: 12,
  total: 8650,
  scale: null,
  cohort: QUARTILES,
  parts: [
    { code: 'A', name: '设计', mark: 3000, cohort: QUARTILES },
    { code: 'B', name: '制作', mark: null, cohort: null },
  ],
  noticeEndsAt: '2126-12-10T08:00:00.000Z',
  final: false,
};
const LINE: ApplicationLine = {
  id: 'a',
  competition: place('技能之星'),
  status: 'returned',
  skill: place('网站技术'),
  delegation: null,
  name: null,
  updatedAt: '2026-11-20T01:00:00.000Z',
  version: 3,
};
const CERTIFICATE: Certificate = {
  id: 'z',
  number: '2026-7K4Q-M2XD',
  competitor: 'c',
  recipient: '阿依努尔·买买提',
  team: '一队',
  award: '一等奖',
  awardEn: 'First prize',
  skill: '网站技术',
  skillEn: 'Web technologies',
  competition: place('技能之星'),
  issuedAt: '2026-12-11T02:00:00.000Z',
  revokedAt: null,
  reason: null,
  replacedBy: null,
};
const ME = { person: { id: 'p', name: '李娜' }, permissions: [], grants: [], device: null } as unknown as Me;

async function open(own: {
  entries?: Entry[];
  results?: Report[];
  applications?: ApplicationLine[];
  certificates?: Certificate[];
}) {
  globalThis.fetch = jest.fn(async (address: string) => {
    const name = /\/api\/me\/(\w+)/.exec(address)![1] as keyof typeof own;
    const body = { items: own[name] ?? [], next: null };
    return { ok: true, status: 200, headers: new Headers(), json: async () => body } as unknown as Response;
  }) as unknown as typeof fetch;
  await act(async () => void render(<MyPage me={ME} onSignedOut={() => undefined} />));
}

beforeEach(() => setLanguage('zh-CN', { remember: false }));

it('before the start says when and where, on Chinese time', async () => {
  await open({ entries: [ENTRY] });
  const card = within(screen.getByRole('region', { name: '网站技术' }));
  expect(card.getByText('12月5日 08:30–12:30')).toBeTruthy();
  expect(card.getByText('决赛 · 上午场')).toBeTruthy();
  expect(card.getByText('赛位 W07')).toBeTruthy();
  expect(card.queryByText('成绩单')).toBeNull();
});

it('after publication says rank, total and every module; a blank is a dash, never a zero', async () => {
  await open({ entries: [ENTRY], results: [REPORT] });
  const card = within(screen.getByRole('region', { name: '网站技术' }));
  for (const text of ['第 2 名', '共 12 名', '86.50', '30.00', '—', /公示中，.*截止/]) {
    expect(card.getByText(text)).toBeTruthy();
  }
  expect(card.queryByText('0.00')).toBeNull();
  const [bar] = card.getAllByRole('img');
  expect(bar!.getAttribute('aria-label')).toBe('四分之一 57.80，中位数 61.00，四分之三 70.00');
  expect(card.queryByText('赛位 W07')).toBeNull();
});

it('a returned registration leads to where it is mended', async () => {
  await open({ applications: [LINE] });
  const link = screen.getByRole('link', { name: /查看原因并修改/ });
  expect(link.getAttribute('href')).toBe('/register/技能之星/a');
  expect(link.textContent).toContain('已退回');
  expect(link.textContent).toContain('尚未填写姓名');
});

it('a certificate has its file and its check page', async () => {
  await open({ entries: [ENTRY], certificates: [CERTIFICATE] });
  const card = within(screen.getByRole('region', { name: '证书' }));
  for (const text of ['一等奖', '阿依努尔·买买提 · 一队', '有效', '2026-7K4Q-M2XD', /2026年12月11日签发/]) {
    expect(card.getByText(text)).toBeTruthy();
  }
  const file = card.getByRole('link', { name: '下载证书（PDF）：阿依努尔·买买提，一等奖' });
  expect([file.getAttribute('href'), file.hasAttribute('download')]).toEqual(['/api/me/certificates/z/file.pdf', true]);
  const check = card.getByRole('link', { name: /核验页/ });
  expect(check.getAttribute('href')).toBe('/certificates/2026-7K4Q-M2XD');
});

it('a void certificate says why and leads to the one in force, in the reader’s language; its file is not offered', async () => {
  setLanguage('en', { remember: false });
  const old = {
    ...CERTIFICATE,
    revokedAt: '2026-12-12T02:00:00.000Z',
    reason: '姓名更正',
    replacedBy: '2026-AAAA-BBBB',
  };
  await open({ certificates: [old] });
  const card = within(screen.getByRole('region', { name: 'Certificates' }));
  expect(card.getByText('Revoked')).toBeTruthy();
  expect(card.getByText('Revoked on December 12, 2026: 姓名更正')).toBeTruthy();
  const [link, ...more] = card.getAllByRole('link');
  expect([link!.getAttribute('href'), more.length]).toEqual(['/certificates/2026-AAAA-BBBB?lang=en', 0]);
  expect(screen.queryByText('No registration yet')).toBeNull();
});
