import { mergeStale } from './stale.ts';

describe('a record that somebody else saved meanwhile', () => {
  const base = { name: '数控铣', nameEn: 'CNC Milling', number: '07' };

  it('keeps what I typed and takes what I had not touched', () => {
    const merged = mergeStale(base, { ...base, name: '数控铣（成人）' }, { ...base, number: '08' });
    expect(merged.values).toEqual({ name: '数控铣（成人）', nameEn: 'CNC Milling', number: '08' });
    expect(merged.taken).toEqual(['number']);
    expect(merged.disputed).toEqual([]);
  });

  it('names the fields that both changed and keeps mine on screen', () => {
    const merged = mergeStale(base, { ...base, name: '我的' }, { ...base, name: '别人的' });
    expect(merged.values.name).toBe('我的');
    expect(merged.disputed).toEqual(['name']);
  });

  it('an empty field and an absent one are the same', () => {
    const merged = mergeStale<{ a?: string | null }>({ a: null }, { a: undefined }, { a: null });
    expect(merged.taken).toEqual([]);
    expect(merged.disputed).toEqual([]);
  });
});
