import type { Hundredths } from '../marks.ts';
import { awardMedals } from '../medals/award-medals.ts';
import type { Fen } from '../money.ts';
import { own } from '../own.ts';
import { byText } from '../ranking/standings.ts';
import type { SubjectStatus } from '../ranking/status.ts';
import { runs } from '../ranking/tie-keys.ts';
import { refuse, violation, type Outcome, type Violation } from '../violations.ts';
import { MEDAL_NAMES, type AwardKind, type AwardScheme, type NamedRule } from './award-scheme.ts';
import { awardTiers } from './award-tiers.ts';
import { highestOnly } from './highest-only.ts';
import { LEVEL_NAMES_EN, promoteByFirst, type PromotionRule } from './promotion.ts';
import { coachAwards } from './unit-awards.ts';

/** One subject of a skill as its results were published: a person, or a team with its members. */
export interface AwardEntrant {
  id: string;
  group: string | null;
  rank: number | null;
  total: Hundredths | null;
  scale: number | null;
  status: SubjectStatus;
  /** Marks of its parts by their codes: further keys at a cut, and what a promotion asks for. */
  parts: Readonly<Record<string, Hundredths | null>>;
  members: readonly { id: string; level: string | null; coaches: readonly string[] }[];
}

/** What people decided otherwise than the rule: another award of the scheme, or none. */
export interface AwardOverride {
  kind: 'prize' | 'medal' | 'title';
  id: string;
  award: string | null;
  reason: string;
}

export interface Granted {
  kind: AwardKind;
  award: string;
  awardEn: string | null;
  entrant: string | null;
  /** Levels are personal; everything else belongs to the entrant. */
  member: string | null;
  coach: string | null;
  rank: number | null;
  amount: Fen | null;
  /** Why somebody decided otherwise than the rule. */
  override: string | null;
}

/** What a tier came to. */
export interface GrantedTier {
  kind: 'prize' | 'medal' | 'title';
  group: string | null;
  award: string;
  size: number | null;
  through: number | null;
  given: number;
}

export interface AwardProposal {
  granted: Granted[];
  tiers: GrantedTier[];
  /** Whose place would have been enough for a higher level, and why it was not raised. */
  notPromoted: { member: string; reasons: Violation[] }[];
  /** Too few entrants for any medal. */
  medalsVoid: boolean;
}

type Place = Omit<Granted, 'member' | 'coach'> & { kind: 'prize' | 'medal' | 'title'; entrant: string };

/** Everything that one skill hands out, in one order: prizes, medals, titles, levels, coaches. */
export function decideAwards(
  scheme: AwardScheme,
  entrants: readonly AwardEntrant[],
  overrides: readonly AwardOverride[] = [],
): Outcome<AwardProposal> {
  const faults: Violation[] = [];
  const tiers: GrantedTier[] = [];
  const places: Place[] = [];
  for (const [group, members] of fieldsOf(scheme, entrants)) {
    for (const kind of ['prize', 'title'] as const) {
      const rule = kind === 'prize' ? scheme.prizes : scheme.titles;
      if (rule) places.push(...byRule(kind, rule, group, members, tiers, faults));
    }
  }
  const medalsVoid = scheme.medals ? byScale(scheme.medals, entrants, places, tiers, faults) : false;
  const changed = override(scheme, entrants, places, overrides, faults);
  const kept = keepHighest(scheme.highestOnly, changed);
  if (faults.length > 0) return refuse(faults);
  for (const tier of tiers) {
    const field = new Set(
      entrants.filter((each) => tier.group === null || each.group === tier.group).map(({ id }) => id),
    );
    tier.given = kept.filter(
      ({ kind, award, entrant }) => kind === tier.kind && award === tier.award && field.has(entrant),
    ).length;
  }
  const { levels, notPromoted } = promoted(scheme.promotions, entrants, kept);
  const granted = [
    ...kept.map((place): Granted => ({ ...place, member: null, coach: null })),
    ...levels,
    ...coaches(scheme, entrants, kept),
  ];
  return { ok: true, granted, tiers, notPromoted, medalsVoid };
}

/** Who is ranked against whom. Inside a group the order of the skill stays, and equals stay equal. */
export function fieldsOf(
  { within }: AwardScheme,
  entrants: readonly AwardEntrant[],
): Map<string | null, readonly AwardEntrant[]> {
  if (within === 'skill') return new Map([[null, entrants]]);
  const fields = new Map<string | null, AwardEntrant[]>();
  for (const entrant of entrants) fields.set(entrant.group, [...(fields.get(entrant.group) ?? []), entrant]);
  return new Map([...fields].map(([group, members]) => [group, rankAmong(members)]));
}

function rankAmong(members: readonly AwardEntrant[]): AwardEntrant[] {
  const placed = members.filter(({ rank }) => rank !== null).sort((a, b) => a.rank! - b.rank!);
  const ranks = new Map<string, number>();
  for (const equal of runs(placed, (a, b) => a.rank === b.rank)) {
    const rank = ranks.size + 1;
    for (const { id } of equal) ranks.set(id, rank);
  }
  return members.map((entrant) => ({ ...entrant, rank: ranks.get(entrant.id) ?? null }));
}

function byRule(
  kind: 'prize' | 'title',
  rule: NamedRule,
  group: string | null,
  field: readonly AwardEntrant[],
  tiers: GrantedTier[],
  faults: Violation[],
): Place[] {
  const awarded = awardTiers(
    rule,
    field.map(({ id, rank, total, status, parts }) => ({ id, rank, total, status, keys: parts })),
  );
  if (!awarded.ok) {
    faults.push(...awarded.violations);
    return [];
  }
  for (const reach of awarded.tiers) tiers.push({ kind, group, ...reach, given: 0 });
  return awarded.competitors.flatMap(({ id, rank, award }) =>
    award === null ? [] : { kind, ...named(rule, award), entrant: id, rank, override: null },
  );
}

function named(rule: NamedRule, award: string): Pick<Granted, 'award' | 'awardEn' | 'amount'> {
  const tier = rule.tiers.find((each) => each.award === award);
  return { award, awardEn: tier?.awardEn ?? null, amount: tier?.prize ?? null };
}

function byScale(
  rule: NonNullable<AwardScheme['medals']>,
  entrants: readonly AwardEntrant[],
  places: Place[],
  tiers: GrantedTier[],
  faults: Violation[],
): boolean {
  const medals = awardMedals(rule, entrants);
  if (!medals.ok) {
    faults.push(...medals.violations);
    return false;
  }
  for (const { id, rank, medal } of medals.competitors) {
    if (medal === 'none') continue;
    const amount = own(rule.prizes, medal) ?? null;
    places.push({ kind: 'medal', ...MEDAL_NAMES[medal], entrant: id, rank, amount, override: null });
  }
  for (const { award } of Object.values(MEDAL_NAMES)) {
    const size = places.filter((place) => place.kind === 'medal' && place.award === award).length;
    tiers.push({ kind: 'medal', group: null, award, size, through: null, given: 0 });
  }
  return medals.void;
}

/** An override replaces the award of its kind; nobody gets what the scheme does not know. */
function override(
  scheme: AwardScheme,
  entrants: readonly AwardEntrant[],
  places: readonly Place[],
  overrides: readonly AwardOverride[],
  faults: Violation[],
): Place[] {
  const known = new Map(entrants.map((entrant) => [entrant.id, entrant]));
  let result = [...places];
  const seen = new Set<string>();
  for (const { kind, id, award, reason } of overrides) {
    const entrant = known.get(id);
    if (!entrant) faults.push(violation('award.entrantUnknown', { id }));
    if (seen.has(`${kind} ${id}`)) faults.push(violation('id.twice', { id }));
    if (reason.trim() === '') faults.push(violation('award.reasonMissing', { id }));
    seen.add(`${kind} ${id}`);
    const before = result.find((place) => place.kind === kind && place.entrant === id);
    result = result.filter((place) => place !== before);
    if (award === null) continue;
    const given = ofKind(scheme, kind, award);
    if (!given) faults.push(violation('honour.unknown', { honour: award }));
    else if (entrant) {
      result.push({ kind, ...given, entrant: id, rank: before?.rank ?? entrant.rank, override: reason.trim() });
    }
  }
  return result;
}

function ofKind(
  { prizes, titles, medals }: AwardScheme,
  kind: AwardOverride['kind'],
  award: string,
): Pick<Granted, 'award' | 'awardEn' | 'amount'> | null {
  if (kind === 'medal') {
    const found = Object.entries(MEDAL_NAMES).find(([, name]) => name.award === award);
    if (!medals || !found) return null;
    return { ...found[1], amount: medals.prizes?.[found[0] as keyof typeof MEDAL_NAMES] ?? null };
  }
  const rule = kind === 'prize' ? prizes : titles;
  return rule?.tiers.some((tier) => tier.award === award) ? named(rule, award) : null;
}

/** The whole skill is one achievement; honours that the order does not name stay as they are. */
function keepHighest(order: readonly string[], places: readonly Place[]): Place[] {
  const weighed = places.filter(({ award }) => order.includes(award));
  // Only honours of the order are weighed, so none of them can be unknown.
  const { kept } = highestOnly(
    order,
    weighed.map(({ entrant, award }) => ({ person: entrant, achievement: 'skill', honour: award })),
  ) as Extract<ReturnType<typeof highestOnly>, { ok: true }>;
  const stays = new Set(kept.map(({ person, honour }) => `${person} ${honour}`));
  return places.filter((place) => !weighed.includes(place) || stays.has(`${place.entrant} ${place.award}`));
}

function promoted(
  rules: readonly PromotionRule[],
  entrants: readonly AwardEntrant[],
  places: readonly Place[],
): { levels: Granted[]; notPromoted: AwardProposal['notPromoted'] } {
  const levels: Granted[] = [];
  const notPromoted: AwardProposal['notPromoted'] = [];
  const [first, ...rest] = rules;
  if (!first) return { levels, notPromoted };
  for (const { id: entrant, rank, parts, members } of entrants) {
    const awards = places.filter((place) => place.entrant === entrant).map(({ award }) => award);
    for (const { id, level } of members) {
      const tried = [...awards, null].map((award) =>
        promoteByFirst([first, ...rest], { id, rank, award, level, parts }),
      );
      const raised = tried.find(({ to }) => to !== null);
      const near = tried.find(({ reasons }) => reasons.every(({ code }) => code !== 'promotion.notPlaced'));
      if (raised) {
        const award = raised.to!;
        const awardEn = own(LEVEL_NAMES_EN, award) ?? null;
        const granted = { kind: 'promotion' as const, award, awardEn, entrant, member: id, coach: null };
        levels.push({ ...granted, rank, amount: null, override: null });
      } else if (near && rank !== null) notPromoted.push({ member: id, reasons: near.reasons });
    }
  }
  return { levels, notPromoted };
}

function coaches(
  { coaches: rule }: AwardScheme,
  entrants: readonly AwardEntrant[],
  places: readonly Place[],
): Granted[] {
  if (!rule) return [];
  const named = new Map(entrants.map(({ id, members }) => [id, members.flatMap((member) => member.coaches)]));
  const won = places.map(({ entrant, award }) => ({ id: entrant, award, coaches: named.get(entrant)! }));
  return coachAwards(rule, won)
    .sort((a, b) => byText(a.coach, b.coach))
    .map(({ coach, award, for: followed }) => ({
      kind: 'coach',
      award,
      awardEn: rule.awardEn ?? null,
      entrant: followed[0]!,
      member: null,
      coach,
      rank: null,
      amount: null,
      override: null,
    }));
}
