import { fireEvent, render, screen } from '@testing-library/react';
import { setLanguage } from '../lib/language.ts';
import { HomePage } from './home-page.tsx';

const competition = (id: string, name: string) => ({
  id,
  name,
  nameEn: null,
  startsOn: '2026-11-23',
  days: 3,
  status: 'published',
  counts: { skills: 3, competitors: 36, delegations: 6, judges: 9 },
});
const board = { id: 'b', title: '焊接', titleEn: null, kind: 'skill', state: 'open', competition: {}, skill: null };
const snapshot = {
  head: { state: 'open', progress: { done: 7, of: 12 } },
  rows: [
    { id: '1', rank: 1, code: 'A1', name: '王晓明', total: 9050 },
    { id: '2', rank: null, code: 'A2', name: '未评', total: null },
  ],
};

const answers: Record<string, unknown> = {};
const json = (body: unknown, status = 200) =>
  ({ ok: status < 400, status, headers: new Map(), json: async () => body }) as unknown as Response;

function open(items: unknown) {
  Object.assign(answers, {
    '/api/config': { liveUrl: 'http://live.test' },
    '/api/competitions': items,
    'http://live.test/live/boards?competition=c1': { boards: [board] },
    'http://live.test/live/boards/b': snapshot,
  });
  render(<HomePage />);
}

beforeEach(() => {
  setLanguage('zh-CN');
  Object.assign(globalThis, {
    fetch: async (address: string) => {
      const answer = answers[address];
      return answer instanceof Error ? Promise.reject(answer) : json(answer);
    },
  });
});

describe('the first page', () => {
  it('with one competition shows its boards at once, each with its leaders', async () => {
    open({ items: [competition('c1', '技能之星大赛')], next: null });
    const card = await screen.findByRole('link', { name: /焊接.*王晓明/ });
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('技能之星大赛');
    expect(card).toHaveAttribute('href', '/boards/b');
    expect(card).toHaveTextContent('1王晓明90.50');
    expect(card).toHaveTextContent('已评完 7 / 12');
    expect(card).not.toHaveTextContent('未评');
  });

  it('leads to the results of it that are on notice', async () => {
    const skill = { id: 's', name: '焊接', nameEn: null };
    answers['/api/competitions/c1/notices'] = {
      items: [{ id: 'n', skill, endsAt: '2026-12-01T09:00:00Z', finalAt: null }],
    };
    open({ items: [competition('c1', '技能之星大赛')], next: null });
    const notice = await screen.findByRole('link', { name: /焊接.*公示至/ });
    expect(notice).toHaveAttribute('href', '/results/s');
  });

  it('tells the state of the rows it shows, not of a list fetched at another moment', async () => {
    snapshot.head.state = 'frozen';
    open({ items: [competition('c1', '技能之星大赛')], next: null });
    expect(await screen.findByRole('link', { name: /焊接.*已封榜/ })).toBeInTheDocument();
    snapshot.head.state = 'open';
  });

  it('with several lets one choose', async () => {
    open({ items: [competition('c1', '甲'), competition('c2', '乙')], next: null });
    expect(await screen.findByRole('link', { name: /乙/ })).toHaveAttribute('href', '/competitions/c2');
  });

  it('with several, of which one is going on, shows its boards at once and the others below', async () => {
    const later = { ...competition('c2', '明年'), startsOn: '2999-01-01' };
    const today = new Date().toISOString().slice(0, 10);
    open({ items: [later, { ...competition('c1', '今天'), startsOn: today }], next: null });
    expect(await screen.findByRole('link', { name: /焊接/ })).toBeInTheDocument();
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('今天');
    expect(screen.getByRole('link', { name: /明年/ })).toHaveAttribute('href', '/competitions/c2');
  });

  it('leaves drafts out, and says so when nothing is public', async () => {
    open({ items: [{ ...competition('c1', '草稿'), status: 'draft' }], next: null });
    expect(await screen.findByRole('heading', { name: '还没有公开的竞赛' })).toBeInTheDocument();
  });

  it('without an answer says what is safe, and tries again when asked', async () => {
    open(new TypeError('Failed to fetch'));
    expect(await screen.findByText(/已确认的内容不受影响/)).toBeInTheDocument();
    answers['/api/competitions'] = { items: [competition('c1', '甲'), competition('c2', '乙')], next: null };
    fireEvent.click(screen.getByRole('button', { name: '重试' }));
    expect(await screen.findByRole('link', { name: /甲/ })).toBeInTheDocument();
  });
});
