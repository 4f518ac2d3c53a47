import { boardHash, type BoardHead, type BoardRow, type BoardSnapshot } from '@skillstar/contract';
import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { setLanguage } from '../lib/language.ts';
import { BoardPage } from './board-page.tsx';

const head: BoardHead = {
  competition: { id: 'c', name: '技能之星大赛', nameEn: 'SkillStar' },
  skill: { id: 's', name: '焊接', nameEn: 'Welding' },
  kind: 'skill',
  title: '焊接',
  titleEn: 'Welding',
  state: 'open',
  since: null,
  counts: 'confirmed',
  total: 10000,
  progress: { done: 1, of: 4 },
  coded: false,
};
const row = (code: string, rank: number | null, total: number | null, more: Partial<BoardRow> = {}): BoardRow => ({
  id: `row-${code}`,
  v: 1,
  rank,
  code,
  name: `选手${code}`,
  delegation: { code: 'BJ', name: '北京代表队', nameEn: 'Beijing' },
  unit: null,
  total,
  status: 'competing',
  progress: 100,
  ...more,
});
const rows = [
  row('A1', 1, 9050),
  row('A2', 2, 8800),
  row('A3', 2, 8800, { progress: 60 }),
  row('A4', null, null, { status: 'absent' }),
];

/** A board without sockets: its snapshot is fetched, the room is closed. */
jest.mock('socket.io-client', () => ({ io: () => ({ on() {}, connect() {}, disconnect() {} }) }));
let answer: () => Response | Promise<Response>;

const json = (body: unknown, status = 200) =>
  ({
    ok: status < 400,
    status,
    headers: new Map<string, string>() as unknown as Headers,
    json: async () => body,
  }) as Response;
const snapshot = (over: Partial<BoardHead> = {}, shown = rows): BoardSnapshot => ({
  board: 'b',
  epoch: 'e',
  seq: 1,
  hash: boardHash(shown),
  head: { ...head, ...over },
  rows: shown,
});

async function open(board: BoardSnapshot | (() => Response)) {
  answer = typeof board === 'function' ? board : () => json(board);
  const page = render(<BoardPage id="b" />);
  await act(async () => {
    await jest.advanceTimersByTimeAsync(100);
  });
  return page;
}
const list = () => screen.getByRole('list', { name: '焊接 排行榜' });
const lines = () => within(list()).getAllByRole('listitem');

beforeEach(() => {
  jest.useFakeTimers();
  localStorage.clear();
  setLanguage('zh-CN');
  Object.assign(globalThis, {
    matchMedia: () => ({ matches: true }),
    fetch: async (address: string) => {
      if (address === '/api/config') return json({ liveUrl: 'http://live.test' });
      expect(address).toMatch('http://live.test/live/boards/b');
      return answer();
    },
  });
});
afterEach(() => jest.useRealTimers());

describe('the live board', () => {
  it('shows ranks and totals, ties by word, progress where marks are missing', async () => {
    await open(snapshot());
    expect(lines().map((line) => line.textContent)).toEqual([
      expect.stringMatching(/^1选手A1.*90\.50$/),
      expect.stringMatching(/^2并列选手A2.*88\.00$/),
      expect.stringMatching(/^2并列选手A3.*88\.00已评 60%$/),
      expect.stringMatching(/^–选手A4.*缺席$/),
    ]);
  });

  it('pins whom one follows, and remembers it', async () => {
    const page = await open(snapshot());
    fireEvent.click(screen.getByRole('button', { name: '关注 选手A3' }));
    expect(screen.getByRole('region', { name: '我的关注' })).toHaveTextContent('选手A3');
    page.unmount();
    await open(snapshot());
    expect(screen.getByRole('region', { name: '我的关注' })).toHaveTextContent('选手A3');
    fireEvent.click(screen.getAllByRole('button', { name: '取消关注 选手A3' })[0]!);
    expect(screen.queryByRole('region', { name: '我的关注' })).toBeNull();
  });

  it('pins a delegation that one follows, on every board of the competition', async () => {
    const other = { ...row('A9', 5, 7000), delegation: { code: 'GD', name: '广东代表队', nameEn: null } };
    const page = await open(snapshot({}, [...rows, other]));
    fireEvent.change(screen.getByRole('combobox'), { target: { value: 'GD' } });
    fireEvent.click(screen.getByRole('button', { name: '关注 广东代表队' }));
    page.unmount();
    await open(snapshot({}, [...rows, other]));
    const pinned = screen.getByRole('region', { name: '我的关注' });
    expect(within(pinned).getAllByRole('listitem')).toHaveLength(1);
    expect(pinned).toHaveTextContent('选手A9');
    fireEvent.click(screen.getByRole('button', { name: '已关注 广东代表队' }));
    expect(screen.queryByRole('region', { name: '我的关注' })).toBeNull();
  });

  it('pins a followed delegation on the delegations’ own board', async () => {
    localStorage.setItem('skillstar.following.delegations.c9', '["BJ"]');
    const board = { ...head, kind: 'delegation' as const, competition: { ...head.competition, id: 'c9' } };
    const delegation = { ...row('BJ', 1, 50_000), delegation: null, name: '北京代表队', members: 6 };
    await open(snapshot(board, [delegation, { ...delegation, id: 'x', code: 'GD', name: '广东代表队', rank: 2 }]));
    expect(screen.getByRole('region', { name: '我的关注' })).toHaveTextContent('北京代表队');
    expect(screen.getByRole('region', { name: '我的关注' })).not.toHaveTextContent('广东代表队');
    fireEvent.click(screen.getAllByRole('button', { name: '取消关注 北京代表队' })[0]!);
    expect(screen.queryByRole('region', { name: '我的关注' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: '关注 广东代表队' }));
    expect(JSON.parse(localStorage.getItem('skillstar.following.delegations.c9')!)).toEqual(['GD']);
  });

  it('shows codes, and nothing else, where marking is in code', async () => {
    const coded = rows.map((r) => ({ ...r, name: null, delegation: null, unit: null }));
    await open(snapshot({ coded: true }, coded));
    expect(lines()[0]).toHaveTextContent(/^1A190\.50$/);
    expect(screen.getByText(/加密评判/)).toBeInTheDocument();
  });

  it('says that it is frozen, since when and why', async () => {
    await open(snapshot({ state: 'frozen', since: '2026-11-23T06:30:00.000Z' }));
    expect(screen.getByText('榜单已封榜')).toBeInTheDocument();
    expect(screen.getByText(/14:30 起榜单停止更新/)).toBeInTheDocument();
  });

  it('ranks only: no total, no word for a missing one', async () => {
    await open(
      snapshot(
        { state: 'ranks-only' },
        rows.map((r) => ({ ...r, total: null, progress: null })),
      ),
    );
    expect(lines()[0]).toHaveTextContent(/^1选手A1A1北京代表队$/);
  });

  it('hidden: says so instead of an empty list', async () => {
    await open(snapshot({ state: 'hidden', progress: null }, []));
    expect(screen.getByRole('heading', { name: '榜单暂不公开' })).toBeInTheDocument();
  });

  it('finds a competitor', async () => {
    await open(snapshot());
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'A4' } });
    expect(lines()).toHaveLength(1);
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: '没有的人' } });
    expect(screen.getByRole('heading', { name: '没有符合条件的选手' })).toBeInTheDocument();
  });

  it('is never blank: without network it says so, with the last board and its age', async () => {
    const page = await open(snapshot());
    page.unmount();
    jest.setSystemTime(Date.now() + 120_000);
    await open(() => {
      throw new TypeError('Failed to fetch');
    });
    expect(screen.getByText('2 分钟前更新', { selector: '.unbroken' }).parentElement).toHaveTextContent(
      /最后一次收到的榜单（2 分钟前更新）。/,
    );
    expect(lines()).toHaveLength(4);
  });

  it('without network and without memory says what happens now', async () => {
    await open(() => {
      throw new TypeError('Failed to fetch');
    });
    expect(screen.getByText('连不上服务器')).toBeInTheDocument();
  });

  it('an unknown board leads on', async () => {
    await open(() => json({ code: 'id.unknown', status: 404, detail: '没有找到' }, 404));
    expect(screen.getByRole('heading', { name: '没有找到这个榜单' })).toBeInTheDocument();
    expect(within(screen.getByRole('main')).getByRole('link', { name: '全部竞赛' })).toHaveAttribute('href', '/');
  });

  it('speaks English when asked', async () => {
    setLanguage('en');
    await open(snapshot());
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Welding');
    expect(screen.getByRole('list', { name: 'Standings, Welding' })).toHaveTextContent('Beijing');
  });
});
