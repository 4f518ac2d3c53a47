import { awardTiers, type AwardEntry, type AwardRule } from '../awards/award-tiers.ts';
import { formatMark } from '../marks.ts';
import { awardMedals, type Medal, type MedalEntry, type MedalResult, type MedalRule } from '../medals/award-medals.ts';
import { own } from '../own.ts';
import { rankByKeys, type RankEntry, type TieKey } from '../ranking/tie-keys.ts';
import type { ScaleParameters } from '../scaling/presets.ts';
import { scaleResults, type ScaleEntry } from '../scaling/scale.ts';
import { quoted, refuse, violation, type Outcome, type Refused } from '../violations.ts';
import { derive, type Derivation } from './derivation.ts';

type Explained = Outcome<{ derivation: Derivation }>;

function explained(derivation: Derivation): Explained {
  return { ok: true, derivation };
}

function unknown(id: string): Refused {
  return refuse(violation('explain.idUnknown', { id: quoted(id) }));
}

/** Why somebody has this rank: the total, the key that parted it, and those it was compared with. */
export function explainRank(entries: readonly RankEntry[], tieKeys: readonly TieKey[], id: string): Explained {
  const ranking = rankByKeys(entries, tieKeys);
  const entry = entries.find((candidate) => candidate.id === id);
  if (!ranking.ok) return ranking;
  if (!entry) return unknown(id);
  const { rank, decidedBy } = ranking.competitors.find((ranked) => ranked.id === id)!;
  if (rank === null) return explained(derive('rank.none', null, { status: entry.status ?? 'competing' }));
  const total = formatMark(entry.total!);
  if (decidedBy === 'total') return explained(derive('rank.total', String(rank), { total }));
  const decisive = decidedBy === 'shared' ? tieKeys.length - 1 : tieKeys.findIndex(({ key }) => key === decidedBy);
  const tied = entries.filter((other) => other.total === entry.total && (other.status ?? 'competing') === 'competing');
  const order = new Map(ranking.competitors.map((ranked, index) => [ranked.id, index]));
  tied.sort((a, b) => order.get(a.id)! - order.get(b.id)!);
  const from = tied.flatMap((other) =>
    tieKeys
      .slice(0, decisive + 1)
      .map(({ key }) => derive('rank.value', String(own(other.keys, key) ?? '—'), { id: other.id, key })),
  );
  if (decidedBy === 'shared') return explained(derive('rank.shared', String(rank), { total }, from));
  const params = { total, key: decidedBy!, order: tieKeys[decisive]!.order };
  return explained(derive('rank.key', String(rank), params, from));
}

/** Why somebody has this scale value. */
export function explainScale(parameters: ScaleParameters, entries: readonly ScaleEntry[], id: string): Explained {
  const scaled = scaleResults(parameters, entries);
  const entry = entries.find((candidate) => candidate.id === id);
  if (!scaled.ok) return scaled;
  if (!entry) return unknown(id);
  const { scale } = scaled.competitors.find((competitor) => competitor.id === id)!;
  if (scale === null) return explained(derive('scale.outside', null, { status: entry.status ?? 'competing' }));
  const { centrePoints: points, pointsPerSigma, centre, reconstruction } = parameters;
  const { centre: mean, sigma, entrants } = scaled.statistics;
  const from = reconstruction ? [derive('scale.reconstruction', null)] : [];
  if (sigma === '0.0000') return explained(derive('scale.centre', String(scale), { points }, from));
  const numbers = { points, pointsPerSigma, total: formatMark(entry.total!), mean: mean!, sigma: sigma!, entrants };
  return explained(derive('scale.value', String(scale), { ...numbers, centre }, from));
}

/** Why somebody has this medal: the medals that were given, the group and its tolerance; or the medallion's line. */
export function explainMedal(rule: MedalRule, entries: readonly MedalEntry[], id: string): Explained {
  const awarded = awardMedals(rule, entries);
  if (!awarded.ok) return awarded;
  const result = awarded.competitors.find((competitor) => competitor.id === id);
  if (!result) return unknown(id);
  const { scale, medal } = result;
  if (scale === null) return explained(derive('medal.outside', 'none'));
  if (awarded.void) return explained(derive('medal.void', 'none', { entrants: awarded.entrants }));
  const given = (['gold', 'silver', 'bronze'] as const).map((kind) => medalGiven(kind, awarded.competitors, entries));
  if (medal === 'none') return explained(derive('medal.none', medal, { scale }, given));
  if (medal === 'medallion') {
    return explained(derive('medal.medallion', medal, { scale, from: rule.medallionFrom! }, given));
  }
  const { scale: anchor } = awarded.competitors.find((best) => best.medal === medal)! as { scale: number };
  return explained(derive('medal.group', medal, { scale, anchor, tolerance: rule.tolerance }, given));
}

/** How many entrants got it, and between which scores: what decides whether silver and bronze are given. */
function medalGiven(medal: Medal, competitors: readonly MedalResult[], entries: readonly MedalEntry[]): Derivation {
  const won = competitors.filter((competitor) => competitor.medal === medal);
  const [best, last] = [won[0], won.at(-1)];
  if (!best || !last) return derive('medal.withheld', null, { medal });
  const teams = new Map(entries.map(({ id, team }) => [id, team ? `team ${team}` : `one ${id}`]));
  const count = new Set(won.map(({ id }) => teams.get(id))).size;
  return derive('medal.given', null, { medal, count, anchor: best.scale!, last: last.scale! });
}

/** Why somebody has this award, with every better one that was missed. */
export function explainAward(rule: AwardRule, entries: readonly AwardEntry[], id: string): Explained {
  const awarded = awardTiers(rule, entries);
  if (!awarded.ok) return awarded;
  const result = awarded.competitors.find((competitor) => competitor.id === id);
  if (!result) return unknown(id);
  const won = rule.tiers.findIndex(({ award }) => award === result.award);
  const reach = (index: number): string => String(awarded.tiers[index]!.through ?? 'all');
  const missed = rule.tiers
    .slice(0, won < 0 ? rule.tiers.length : won)
    .map(({ award, minimum = 0 }, index) =>
      derive('award.missed', null, { award, through: reach(index), minimum: formatMark(minimum) }),
    );
  if (result.rank === null) return explained(derive('award.outside', null));
  const placed = { rank: result.rank, position: result.position! };
  if (won < 0) return explained(derive('award.none', null, placed, missed));
  const params = { ...placed, award: result.award!, through: reach(won) };
  return explained(derive('award.tier', result.award, params, missed));
}
