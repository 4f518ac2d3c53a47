/** @jest-environment-options {"url": "https://live.example.cn/stage/"} */
import { boardHash, type BoardHead, type BoardRow, type BoardSnapshot } from '@skillstar/contract';
import { act, render, screen } from '@testing-library/react';
import { setLanguage } from '../lib/language.ts';
import { readParameters } from './screen-parameters.ts';
import { StageBoard } from './stage-board.tsx';

jest.mock('socket.io-client', () => ({ io: () => ({ on() {}, connect() {}, disconnect() {} }) }));

const row = (place: number): BoardRow => ({
  id: `r${place}`,
  v: 1,
  rank: place,
  code: `A${String(place).padStart(2, '0')}`,
  name: `选手${place}`,
  delegation: { code: 'BJ', name: '北京代表队', nameEn: 'Beijing' },
  unit: null,
  total: 9_000 - place,
  status: 'competing',
  progress: 100,
});
const rows = Array.from({ length: 12 }, (_, i) => row(i + 1));
const head = {
  competition: { id: 'c', name: '技能之星大赛', nameEn: null },
  kind: 'skill',
  title: '焊接',
  titleEn: null,
  state: 'open',
  since: null,
  counts: 'confirmed',
  total: 10_000,
  progress: null,
} as unknown as BoardHead;
const snapshot = (over: Partial<BoardHead> = {}, shown = rows): BoardSnapshot => ({
  board: 'b',
  epoch: 'e',
  seq: 1,
  hash: boardHash(shown),
  head: { ...head, ...over },
  rows: shown,
});
const json = (body: unknown, status = 200) =>
  ({ ok: status < 400, status, headers: new Map(), json: async () => body }) as unknown as Response;

const pass = (ms: number) => act(async () => void (await jest.advanceTimersByTimeAsync(ms)));
const asked: string[] = [];

async function open(query: string, board: BoardSnapshot, ticket: Response = json({ ticket: 'T', expiresAt: '' })) {
  Object.assign(globalThis, {
    matchMedia: () => ({ matches: true }),
    fetch: async (address: string, init: RequestInit) => {
      asked.push(`${address} ${(init.headers as Record<string, string>)['Authorization'] ?? ''}`.trim());
      if (address === '/api/config') return json({ liveUrl: 'http://live.test' });
      return address === '/api/live/tickets' ? ticket : json(board);
    },
  });
  render(<StageBoard board="b" parameters={readParameters(`#/boards/b?${query}`, '')} />);
  await pass(100);
}

beforeEach(() => {
  jest.useFakeTimers();
  localStorage.clear();
  asked.length = 0;
  setLanguage('zh-CN');
});
afterEach(() => jest.useRealTimers());

describe('a screen of the hall', () => {
  it('shares the rows out evenly on pages and turns them', async () => {
    await open('every=10', snapshot());
    expect(screen.getAllByRole('listitem')).toHaveLength(6);
    expect(screen.getByText('1–6 位，共 12 位')).toBeInTheDocument();
    await pass(10_000);
    const second = screen.getAllByRole('listitem').map((item) => item.textContent);
    expect(second).toHaveLength(6);
    expect(second.at(-1)).toContain('选手12');
  });

  it('a row enters once, however often it moves', async () => {
    await open('', snapshot());
    const [first] = screen.getAllByRole('listitem');
    expect(first).toHaveAttribute('data-entering');
    const end = Object.assign(new Event('animationend', { bubbles: true }), { animationName: 'stage-light' });
    act(() => void first!.dispatchEvent(end));
    expect(first).not.toHaveAttribute('data-entering');
  });

  it('leads phones to the board: while nothing is shown, or beside the rows when asked', async () => {
    await open('', snapshot());
    expect(screen.queryByText('手机扫码看实时榜单')).toBeNull();
    await open('code=1', snapshot());
    expect(screen.getByText('手机扫码看实时榜单')).toBeInTheDocument();
  });

  it('draws nothing younger than its delay', async () => {
    await open('delay=5', snapshot());
    expect(screen.getByRole('heading')).toHaveTextContent('画面将在 5 秒后开始');
    await pass(5_000);
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('焊接');
  });

  it('without a key sees what the public sees', async () => {
    await open('', snapshot({ state: 'hidden' }, []));
    expect(screen.getByRole('heading')).toHaveTextContent('成绩即将揭晓');
    expect(asked).toContain('http://live.test/live/boards/b');
  });

  it('with a key asks by ticket, and shows the board while the public one is frozen', async () => {
    await open('screen=KEY', snapshot({ state: 'frozen', since: '2026-11-23T06:30:00.000Z' }));
    expect(asked).toContain('/api/live/tickets Bearer KEY');
    expect(asked).toContain('http://live.test/live/boards/b/stage Bearer T');
    expect(screen.queryByText(/封榜/)).toBeNull();
    expect(screen.getAllByRole('listitem')).toHaveLength(6);
  });

  it('whose key was revoked goes dark with a reason', async () => {
    await open('screen=KEY', snapshot(), json({ code: 'signIn.required', detail: '请先登录。' }, 401));
    expect(screen.getByRole('heading')).toHaveTextContent('这块大屏没有显示权限');
  });
});
