import type { BlockerCode } from '@skillstar/contract';

type Place = (competition: string, inSkill: string) => string;

/** The page on which each missing thing is put right. */
const PLACES: Record<BlockerCode, Place> = {
  'competition.noSkills': (competition) => `${competition}/skills`,
  'competition.notPublished': (competition) => competition,
  'competitors.noCode': (_, skill) => `${skill}/subjects`,
  'scheme.totalDiffers': (_, skill) => `${skill}/scheme`,
  'skill.noChiefJudge': (competition) => `/roles?grant=chief-judge&competition=${competition.slice('/c/'.length)}`,
  'skill.noCompetitors': (competition) => `${competition}/competitors`,
  'skill.noJudges': (_, skill) => `${skill}/judges`,
  'skill.noScheme': (_, skill) => `${skill}/scheme`,
  'subCriterion.dayOutside': (_, skill) => `${skill}/scheme`,
  'subCriterion.noTeam': (_, skill) => `${skill}/judges`,
  'subCriterion.teamTooSmall': (_, skill) => `${skill}/judges`,
};

export function placeOfMissing({ code, skill }: { code: string; skill: string | null }, competition: string): string {
  const base = `/c/${competition}`;
  const inSkill = skill ? `${base}/skills/${skill}` : `${base}/skills`;
  return code in PLACES ? PLACES[code as BlockerCode](base, inSkill) : inSkill;
}
