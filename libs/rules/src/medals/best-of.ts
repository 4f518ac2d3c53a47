import { byId, byText } from '../ranking/standings.ts';

/** One competitor's result on the scale; the scales of all skills are comparable. */
export interface SkillResult {
  id: string;
  skill: string;
  delegation: string;
  scale: number | null;
}

/** Albert Vidal Award: the highest scale value of all skills; equal values share it. */
export function albertVidal(results: readonly SkillResult[]): SkillResult[] {
  let best: number | null = null;
  for (const { scale } of results) if (scale !== null && (best === null || scale > best)) best = scale;
  return best === null ? [] : results.filter(({ scale }) => scale === best).sort(byId);
}

/** Best of nation or delegation: the best scale value of each; equal values share it. */
export function bestOfDelegations(results: readonly SkillResult[]): { delegation: string; best: SkillResult[] }[] {
  const delegations = new Map<string, SkillResult[]>();
  for (const result of results) {
    const own = delegations.get(result.delegation);
    if (own) own.push(result);
    else delegations.set(result.delegation, [result]);
  }
  return [...delegations]
    .sort(([a], [b]) => byText(a, b))
    .map(([delegation, own]) => ({ delegation, best: albertVidal(own) }));
}
