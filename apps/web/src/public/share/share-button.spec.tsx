import type { BoardHead, BoardRow } from '@skillstar/contract';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { setLanguage } from '../../lib/language.ts';
import { ShareButton } from './share-button.tsx';

const head = {
  competition: { id: 'c', name: '技能之星大赛', nameEn: null },
  title: '焊接',
  titleEn: null,
  state: 'open',
  progress: null,
} as unknown as BoardHead;
const rows = [
  { id: 'r1', v: 1, rank: 1, code: 'A1', name: '选手一', delegation: null, unit: null, total: 9_000, progress: 100 },
] as unknown as BoardRow[];
const copied: string[] = [];

function browser({ clipboard = true, agent = 'Chrome' } = {}) {
  const writeText = async (text: string) => {
    if (!clipboard) throw new Error('not on plain http');
    copied.push(text);
  };
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
  Object.defineProperty(navigator, 'userAgent', { configurable: true, value: agent });
}
async function press(name: string) {
  fireEvent.click(screen.getByRole('button', { name }));
  await act(async () => void (await new Promise((done) => setTimeout(done, 50))));
}
const button = (shown: readonly BoardRow[] = rows) =>
  render(<ShareButton title="焊接 · 技能之星大赛" head={head} rows={shown} mine={[]} at={0} />);

beforeEach(() => {
  copied.length = 0;
  setLanguage('zh-CN');
  history.replaceState(null, '', '/boards/b');
  // jsdom opens no dialogs
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.dispatchEvent(new Event('close'));
  };
  jest.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
});

describe('sharing a board', () => {
  it('opens a sheet with the link, also where no picture can be painted, and closes it', async () => {
    browser();
    button();
    await press('分享');
    expect(screen.getByRole('dialog', { name: '分享榜单' })).toBeInTheDocument();
    await press('复制链接');
    expect(copied).toEqual(['http://localhost/boards/b']);
    expect(screen.getByText('链接已复制')).toBeInTheDocument();
    await press('关闭');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('shows the link to copy by hand where there is no clipboard', async () => {
    browser({ clipboard: false });
    button();
    await press('分享');
    await press('复制链接');
    expect(screen.getByRole('textbox', { name: '复制链接' })).toHaveValue('http://localhost/boards/b');
  });

  it('of a board without ranks shares its link, in the reader’s language', async () => {
    browser();
    setLanguage('en');
    button([]);
    await press('Share');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(copied).toEqual(['http://localhost/boards/b?lang=en']);
  });

  it('inside WeChat points to WeChat’s own menu', async () => {
    browser({ agent: 'MicroMessenger/8.0' });
    button([]);
    await press('分享');
    expect(screen.getByRole('status')).toHaveTextContent('点右上角');
    expect(copied).toEqual([]);
  });
});
