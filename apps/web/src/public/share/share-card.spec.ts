import type { BoardHead, BoardRow } from '@skillstar/contract';
import { createTranslate } from '../../lib/words.ts';
import en from '../../locales/en/public.json';
import enShared from '../../locales/en/shared.json';
import zh from '../../locales/zh-CN/public.json';
import shared from '../../locales/zh-CN/shared.json';
import type { T } from '../words.ts';
import { paintShareCard } from './paint-share-card.ts';
import { cardWords, shareCard } from './share-card.ts';

const t: T = createTranslate({ ...zh, shared }, 'zh-CN');
const inEnglish = createTranslate({ ...en, shared: enShared }, 'en') as unknown as T;
const head = {
  competition: { id: 'c', name: '技能之星大赛', nameEn: 'SkillStar' },
  title: '焊接',
  titleEn: 'Welding',
  state: 'open',
  progress: { done: 2, of: 7 },
} as BoardHead;
const row = (rank: number | null, more: Partial<BoardRow> = {}): BoardRow => ({
  id: `r${rank}`,
  v: 1,
  rank,
  code: `10${rank}`,
  name: `选手${rank}`,
  delegation: { code: 'BJ', name: '北京代表队', nameEn: 'Beijing' },
  unit: null,
  total: 9_000,
  status: 'competing',
  progress: 100,
  ...more,
});
const rows = [1, 2, 3, 4, 5, 6, 7].map((rank) => row(rank));
const at = Date.parse('2026-11-25T06:30:00Z');

describe('the share card', () => {
  it('says the first five, and of which moment, by the server’s clock', () => {
    const card = shareCard({ head, rows, mine: [], at }, 'zh-CN', t)!;
    expect(card).toMatchObject({ title: '焊接', moment: '数据截至 11月25日 14:30', state: '实时公布 · 已评完 2 / 7' });
    expect(card.rows.map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5]);
    expect(card.rows[0]).toMatchObject({ name: '选手1', under: '北京代表队  101', total: '90.00', tied: '' });
  });

  it('puts whom one follows in front of the first three', () => {
    const card = shareCard({ head, rows, mine: [row(null), row(6)], at }, 'en', inEnglish)!;
    expect(card.mine).toMatchObject({ rank: 6, under: 'Beijing  106' });
    expect(card.rows).toHaveLength(3);
    expect(cardWords(card)).toMatch(/^Welding · 6 选手6 90\.00 · 1 选手1 90\.00 .* · As of November 25 14:30$/);
  });

  it('keeps what the board keeps: a code instead of a name, a rank without a total', () => {
    const coded = [row(1, { name: null, delegation: null, total: null, progress: null })];
    const card = shareCard({ head: { ...head, state: 'ranks-only' }, rows: coded, mine: [], at }, 'zh-CN', t)!;
    expect(card.rows).toEqual([{ rank: 1, tied: '', name: '101', under: '', total: '', note: '' }]);
  });

  it('says ties and unfinished marking in words', () => {
    const tied = [row(1, { id: 'a', progress: 40 }), row(1, { id: 'b' })];
    const card = shareCard({ head, rows: tied, mine: [], at }, 'zh-CN', t)!;
    expect(card.rows.map(({ tied, note }) => [tied, note])).toEqual([
      ['并列', '已评 40%'],
      ['并列', ''],
    ]);
  });

  it.each([
    ['hidden', []],
    ['not started', [row(null, { total: null })]],
  ])('there is none: %s', (_, shown) => expect(shareCard({ head, rows: shown, mine: [], at }, 'zh-CN', t)).toBeNull());
});

describe('its painting', () => {
  /** Ten pixels a character at 100 px, and a record of what was written. */
  function canvas() {
    const written: { text: string; x: number; font: string }[] = [];
    const nothing = () => undefined;
    const to = {
      font: '',
      measureText: (text: string) => ({ width: [...text].length * Number(/(\d+)px/.exec(to.font)![1]) }),
      fillText: (text: string, x: number) => written.push({ text, x, font: to.font }),
      createRadialGradient: () => ({ addColorStop: nothing }),
      ...Object.fromEntries(
        ['fillRect', 'beginPath', 'rect', 'fill', 'moveTo', 'lineTo', 'closePath', 'stroke'].map((n) => [n, nothing]),
      ),
      ...Object.fromEntries(['save', 'restore', 'translate', 'scale', 'arc'].map((n) => [n, nothing])),
    };
    return { to: to as unknown as CanvasRenderingContext2D, written };
  }
  beforeAll(() => Object.assign(globalThis, { Path2D: class {} }));

  it('writes everything that the card says', () => {
    const { to, written } = canvas();
    const card = shareCard({ head, rows, mine: [row(6)], at }, 'zh-CN', t)!;
    paintShareCard(to, card, { path: 'M0 0', modules: 29 }, 'sans-serif');
    const texts = written.map(({ text }) => text);
    for (const text of ['技能之星', '焊接', '选手6', '选手1', '90.00', card.moment, card.scan])
      expect(texts).toContain(text);
  });

  it('shortens a long name between whole characters, and never runs into the total', () => {
    const { to, written } = canvas();
    const long = [row(1, { name: '𠮷'.repeat(60) })];
    const card = shareCard({ head, rows: long, mine: [], at }, 'zh-CN', t)!;
    paintShareCard(to, card, { path: 'M0 0', modules: 29 }, 'sans-serif');
    const name = written.find(({ text }) => text.startsWith('𠮷'))!;
    expect(name.text).toMatch(/^𠮷+…$/u);
    const total = written.find(({ text }) => text === '90.00')!;
    const wide = (one: typeof name) => [...one.text].length * Number(/(\d+)px/.exec(one.font)![1]);
    expect(name.x + wide(name)).toBeLessThan(total.x - wide(total));
  });
});
