import { SKILL_LEVELS, type AwardScheme } from '@skillstar/rules';
import type { AwardSchemeDto } from './award-scheme.dto.ts';

/** The wire says null for what the rules leave out. */
export function schemeFrom(dto: AwardSchemeDto): AwardScheme {
  const { medals, promotions, units, ...rest } = dto;
  const plain = {
    ...rest,
    medals: medals && { ...bare(medals), medallionFrom: medals.medallionFrom, smallField: medals.smallField },
    promotions: promotions.map((rule) => ({ ...rule, ladder: [...SKILL_LEVELS] })),
    units: units && {
      ...bare(units),
      points: Object.fromEntries(units.points.map(({ award, points }) => [award, points])),
    },
    prizes: bare(dto.prizes),
    titles: bare(dto.titles),
    coaches: bare(dto.coaches),
    bestOfAll: bare(dto.bestOfAll),
    bestOfDelegation: bare(dto.bestOfDelegation),
  };
  return JSON.parse(JSON.stringify(plain)) as AwardScheme;
}

export function schemeToWire({ promotions, units, ...rest }: AwardScheme): AwardSchemeDto {
  const plain = {
    ...rest,
    promotions: promotions.map(({ awards, throughRank, to, nextIfHeld, parts }) => ({
      awards,
      throughRank,
      to,
      nextIfHeld,
      parts,
    })),
    units: units && {
      ...units,
      points: Object.entries(units.points).map(([award, points]) => ({ award, points })),
    },
  };
  return JSON.parse(JSON.stringify(plain)) as AwardSchemeDto;
}

/** Without the members that are null, at every depth. */
function bare<T>(value: T): T {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(bare) as T;
  const members = Object.entries(value).filter(([, member]) => member !== null && member !== undefined);
  return Object.fromEntries(members.map(([key, member]) => [key, bare(member)])) as T;
}
