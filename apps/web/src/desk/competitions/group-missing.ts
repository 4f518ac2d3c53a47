import type { MissingView } from '../wire.ts';

export interface MissingGroup {
  /** The first of them, whose sentence stands for all. */
  first: MissingView;
  /** What the others are about: codes of sub-criteria. */
  others: string[];
}

/** Thirty-six sub-criteria without a team are one thing to do, not thirty-six. */
export function groupMissing(items: readonly MissingView[]): MissingGroup[] {
  const groups = new Map<string, MissingGroup>();
  for (const item of items) {
    const about = item.params['code'];
    const key = about === undefined ? `${item.skill}/${item.code}/${item.message}` : `${item.skill}/${item.code}`;
    const group = groups.get(key);
    if (group) group.others.push(String(about));
    else groups.set(key, { first: item, others: [] });
  }
  return [...groups.values()];
}
