import {
  PASS_MARK,
  promote,
  promoteByFirst,
  SKILL_LEVELS,
  type PromotionEntry,
  type PromotionRule,
} from './promotion.ts';

describe('promotion', () => {
  const rule: PromotionRule = {
    ladder: SKILL_LEVELS,
    awards: ['一等奖', '优胜奖'],
    throughRank: 3,
    to: '技师',
    nextIfHeld: true,
    parts: [
      { part: 'theory', minimum: PASS_MARK },
      { part: 'practical', minimum: PASS_MARK },
    ],
  };
  const entry = (more: Partial<PromotionEntry> = {}): PromotionEntry => ({
    id: 'a',
    rank: 3,
    award: null,
    level: null,
    parts: { theory: 6000, practical: 6000 },
    ...more,
  });
  const to = (more: Partial<PromotionEntry>, changed: Partial<PromotionRule> = {}): unknown => {
    const promotion = promote({ ...rule, ...changed }, entry(more));
    return promotion.to ?? promotion.reasons.map(({ code }) => code);
  };

  it('an award or a rank raises the level, when every part is passed', () => {
    expect(promote(rule, entry())).toEqual({ id: 'a', from: null, to: '技师', reasons: [] });
    expect(to({ rank: 9, award: '优胜奖' })).toBe('技师');
    expect(to({ rank: null, award: '一等奖' })).toBe('技师');
    expect(to({ rank: 4 })).toEqual(['promotion.notPlaced']);
    expect(to({ rank: 4, award: '三等奖' })).toEqual(['promotion.notPlaced']);
    expect(to({ rank: null })).toEqual(['promotion.notPlaced']);
    expect(to({ rank: 1 }, { throughRank: null })).toEqual(['promotion.notPlaced']);
    expect(to({ rank: 9, award: '一等奖' }, { awards: null })).toEqual(['promotion.notPlaced']);
  });

  it('parts that are passed may be enough without a place', () => {
    const open = { awards: null, throughRank: null };
    expect(to({ rank: null }, open)).toBe('技师');
    expect(to({ rank: 90, parts: { theory: 6000 } }, open)).toEqual(['promotion.partMissing']);
  });

  it('of several rules the first that raises the level counts', () => {
    const rules = [
      { ...rule, awards: null, throughRank: 5 },
      { ...rule, awards: null, throughRank: 20, to: '高级工' },
    ] as const;
    const level = (more: Partial<PromotionEntry>): unknown => {
      const { to: next, reasons } = promoteByFirst(rules, entry(more));
      return next ?? reasons.map(({ code }) => code);
    };
    expect(level({ rank: 5 })).toBe('技师');
    expect(level({ rank: 6 })).toBe('高级工');
    expect(level({ rank: 6, level: '高级工' })).toBe('技师');
    expect(level({ rank: 6, level: '技师' })).toEqual(['promotion.alreadyHeld']);
    expect(level({ rank: 21 })).toEqual(['promotion.notPlaced']);
    const [high, low] = rules;
    const lenient = [high, { ...low, parts: [] }] as const;
    expect(promoteByFirst(lenient, entry({ rank: 1, parts: {} })).to).toBe('高级工');
    expect(level({ rank: 20, parts: { theory: 5999, practical: 6000 } })).toEqual(['promotion.partFailed']);
  });

  it('theory and practical must both be passed', () => {
    expect(promote(rule, entry({ parts: { theory: 5999, practical: null } }))).toEqual({
      id: 'a',
      from: null,
      to: null,
      reasons: [
        { code: 'promotion.partFailed', params: { part: 'theory', mark: '59.99', minimum: '60.00' } },
        { code: 'promotion.partMissing', params: { part: 'practical' } },
      ],
    });
    expect(to({ parts: { practical: 6000 } })).toEqual(['promotion.partMissing']);
    expect(to({ rank: 9, parts: {} })).toEqual([
      'promotion.notPlaced',
      'promotion.partMissing',
      'promotion.partMissing',
    ]);
  });

  it('who holds the level already rises one further, or not at all', () => {
    expect(to({ level: '高级工' })).toBe('技师');
    expect(to({ level: '技师' })).toBe('高级技师');
    expect(to({ level: '高级技师' })).toEqual(['promotion.alreadyHeld']);
    expect(to({ level: '技师' }, { nextIfHeld: false })).toEqual(['promotion.alreadyHeld']);
    expect(to({ level: '高级技师' }, { to: '高级工' })).toEqual(['promotion.alreadyHeld']);
    expect(to({ level: '技师' }, { to: '高级工' })).toEqual(['promotion.alreadyHeld']);
    expect(to({ level: '高级工' }, { to: '高级工' })).toBe('技师');
    expect(to({ level: null }, { to: '初级工' })).toBe('初级工');
    expect(to({ level: '初级工' })).toBe('技师');
    expect(promote({ ...rule, to: '宗师' }, entry({ rank: 9, level: '大师' })).reasons).toEqual([
      { code: 'promotion.notPlaced', params: { id: 'a' } },
      { code: 'promotion.levelUnknown', params: { level: '宗师' } },
      { code: 'promotion.levelUnknown', params: { level: '大师' } },
    ]);
    expect(promote(rule, entry({ level: '高级技师' })).reasons).toEqual([
      { code: 'promotion.alreadyHeld', params: { level: '高级技师' } },
    ]);
    expect(to({ level: '大师' })).toEqual(['promotion.levelUnknown']);
    expect(to({}, { to: '大师' })).toEqual(['promotion.levelUnknown']);
  });
});
