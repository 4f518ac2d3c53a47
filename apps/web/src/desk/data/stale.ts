/** What became of a form whose record somebody else saved meanwhile. */
export interface Merged<T> {
  values: T;
  /** Fields that were taken from the other person's version: I had not touched them. */
  taken: (keyof T)[];
  /** Fields that both changed: mine is kept on screen, theirs is told beside it. */
  disputed: (keyof T)[];
}

/** Nothing that I typed is lost: `base` is what I opened, `mine` what stands in the form, `theirs` what is stored now. */
export function mergeStale<T extends object>(base: T, mine: T, theirs: T): Merged<T> {
  const merged: Merged<T> = { values: { ...mine }, taken: [], disputed: [] };
  for (const key of Object.keys(theirs) as (keyof T)[]) {
    if (same(theirs[key], base[key])) continue;
    if (same(mine[key], theirs[key])) continue;
    if (same(mine[key], base[key])) {
      merged.values[key] = theirs[key];
      merged.taken.push(key);
    } else {
      merged.disputed.push(key);
    }
  }
  return merged;
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
}
