import fc from 'fast-check';
import type { BoardRow } from '@skillstar/contract';
import type { Board, Entrant } from './board-entrants.ts';
import { freshView, nextView } from './board-view.ts';
import type { StoredView } from './board-view.ts';

const board: Board = {
  id: 'b',
  competition: { id: 'c', name: '技能之星', nameEn: null },
  skill: { id: 's', name: '网站技术', nameEn: null },
  group: null,
  kind: 'skill',
  title: '网站技术',
  titleEn: null,
  counts: 'confirmed',
  visibility: 'open',
  since: '2026-11-23T00:00:00.000Z',
  coded: false,
  draft: false,
  version: 1,
};

function entrant(code: string, total: number | null, more: Partial<Entrant> = {}): Entrant {
  return {
    id: `id-${code}`,
    row: `row-${code}`,
    code,
    name: `选手${code}`,
    delegation: { code: 'A', name: '东城', nameEn: null },
    unit: '一校',
    status: 'competing',
    total,
    done: total === null ? 0 : 4,
    of: 4,
    members: null,
    ...more,
  };
}

const field = [
  entrant('A', 800),
  entrant('B', 900),
  entrant('C', 800),
  entrant('D', null),
  entrant('E', 950, { status: 'disqualified' }),
];

describe('a board', () => {
  it('ranks 1, 2, 2 and leaves whoever is unmarked or disqualified without a rank', () => {
    const { rows } = freshView(board, field, 10_000, 'public', null);
    expect(rows.map((row) => [row.code, row.rank])).toEqual([
      ['B', 1],
      ['A', 2],
      ['C', 2],
      ['D', null],
      ['E', null],
    ]);
  });

  it('shows the audience no result that does not count; the staff keep the marks, out of contest has its total', () => {
    const out = [
      entrant('F', 960, { status: 'absent' }),
      entrant('G', 970, { status: 'withdrawn' }),
      entrant('H', 980, { status: 'out-of-contest' }),
    ];
    const totals = (audience: 'public' | 'stage' | 'staff') =>
      freshView(board, [...field, ...out], 10_000, audience, null)
        .rows.filter((row) => row.status !== 'competing')
        .map((row) => [row.code, row.rank, row.total, row.progress]);
    const shown = [
      ['E', null, null, null],
      ['F', null, null, null],
      ['G', null, null, null],
      ['H', null, 980, 100],
    ];
    expect(totals('public')).toEqual(shown);
    expect(totals('stage')).toEqual(shown);
    expect(totals('staff').map(([, , total]) => total)).toEqual([950, 960, 970, 980]);
  });

  it('of a coded skill has neither name, delegation nor unit for anybody', () => {
    for (const audience of ['public', 'stage', 'staff'] as const) {
      const text = JSON.stringify(freshView({ ...board, coded: true }, field, 10_000, audience, null));
      expect(text).not.toMatch(/选手|东城|一校/);
    }
  });

  it('that shows ranks only tells no total, no progress and no count of finished competitors', () => {
    const { rows, head } = freshView({ ...board, visibility: 'ranks-only' }, field, 10_000, 'public', null);
    expect(rows.map((row) => [row.rank, row.total, row.progress])).toEqual([
      [1, null, null],
      [2, null, null],
      [2, null, null],
      [null, null, null],
      [null, null, null],
    ]);
    expect(head).toMatchObject({ state: 'ranks-only', progress: null });
  });

  it('that is hidden has no row, but the stage and the staff see it', () => {
    const hidden: Board = { ...board, visibility: 'hidden' };
    expect(freshView(hidden, field, 10_000, 'public', null)).toMatchObject({ rows: [], head: { progress: null } });
    expect(freshView(hidden, field, 10_000, 'stage', null).rows).toHaveLength(5);
    expect(freshView(hidden, field, 10_000, 'staff', null).rows[0]).toMatchObject({ blanks: 0 });
  });

  it('that is frozen keeps the public’s rows while marks go on, and not one byte of them moves', () => {
    const before = nextView(null, freshView(board, field, 10_000, 'public', null))!;
    const frozen: Board = { ...board, visibility: 'frozen', since: '2026-11-23T08:00:00.000Z' };
    const first = nextView(before, freshView(frozen, field, 10_000, 'public', before))!;
    expect(first.head).toMatchObject({ state: 'frozen', since: frozen.since });
    expect(first.rows).toEqual(before.rows);
    const later = field.map((one) => ({ ...one, total: 10_000 }));
    expect(nextView(first, freshView(frozen, later, 10_000, 'public', first))).toBeNull();
    expect(nextView(first, freshView(frozen, later, 10_000, 'stage', first))).not.toBeNull();
  });
});

/** A screen that follows only the changes. */
function follow(shown: Map<string, BoardRow>, stored: StoredView, since: number): void {
  for (const row of stored.rows) if (row.v > since) shown.set(row.id, row);
  for (const { id, v } of stored.removed) if (v > since) shown.delete(id);
}

describe('the next stored view', () => {
  it('is none while not one byte of an audience’s view has changed', () => {
    const stored = nextView(null, freshView(board, field, 10_000, 'public', null));
    expect(nextView(stored, freshView(board, field, 10_000, 'public', stored))).toBeNull();
  });

  it('lets a screen at any earlier seq catch up from the rows’ v alone', () => {
    const totals = fc.array(fc.option(fc.integer({ min: 0, max: 5 }), { nil: undefined }), {
      minLength: 4,
      maxLength: 4,
    });
    fc.assert(
      fc.property(fc.array(totals, { minLength: 1, maxLength: 12 }), fc.nat(), (states, pick) => {
        let stored: StoredView | null = null;
        const views: StoredView[] = [];
        for (const state of states) {
          // undefined: this competitor is not on the board at all just now
          const entrants = state.flatMap((total, at) => (total === undefined ? [] : [entrant(`X${at}`, total)]));
          stored = nextView(stored, freshView(board, entrants, 10_000, 'public', stored)) ?? stored;
          views.push(stored!);
        }
        const start = views[pick % views.length]!;
        const shown = new Map(start.rows.map((row) => [row.id, row]));
        follow(shown, stored!, start.seq);
        expect(new Set(shown.values())).toEqual(new Set(stored!.rows));
      }),
    );
  });
});
