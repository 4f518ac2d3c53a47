const pinyin = new Intl.Collator('zh-CN-u-co-pinyin', { numeric: true, sensitivity: 'base' });

/** The order people expect: Chinese by pinyin, numbers by value, nothing last. */
export function compareText(a: string | number | null | undefined, b: string | number | null | undefined): number {
  if (a === b) return 0;
  if (a === null || a === undefined || a === '') return 1;
  if (b === null || b === undefined || b === '') return -1;
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return pinyin.compare(String(a), String(b));
}
