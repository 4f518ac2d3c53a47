import type { BlockerCode } from '@skillstar/contract';
import type { MissingView, SkillView } from '../wire.ts';
import { groupMissing, type MissingGroup } from './group-missing.ts';

/** What a skill needs before its first mark, in the order in which an organiser brings it together. */
export const STEPS = ['scheme', 'competitors', 'judges', 'teams', 'chief', 'codes'] as const;
export type Step = (typeof STEPS)[number];

const STEP_OF: Partial<Record<BlockerCode, Step>> = {
  'skill.noScheme': 'scheme',
  'scheme.totalDiffers': 'scheme',
  'subCriterion.dayOutside': 'scheme',
  'skill.noCompetitors': 'competitors',
  'skill.noJudges': 'judges',
  'subCriterion.noTeam': 'teams',
  'subCriterion.teamTooSmall': 'teams',
  'skill.noChiefJudge': 'chief',
  'competitors.noCode': 'codes',
};

export type Readiness =
  | { state: 'ready' }
  /** Each group is one thing to do. */
  | { state: 'missing'; groups: MissingGroup[] }
  /** Cannot be done yet: another step comes first. */
  | { state: 'waits'; for: 'scheme' | 'judges' | 'competitors' };

/** How far one skill is, step by step. */
export function readinessOf(skill: SkillView, missing: readonly MissingView[]): Record<Step, Readiness> {
  const mine = groupMissing(missing.filter((item) => item.skill === skill.id));
  const of = (step: Step) => mine.filter(({ first }) => STEP_OF[first.code as BlockerCode] === step);
  const plain = (step: Step): Readiness => {
    const groups = of(step);
    return groups.length > 0 ? { state: 'missing', groups } : { state: 'ready' };
  };
  return {
    scheme: plain('scheme'),
    competitors: plain('competitors'),
    judges: plain('judges'),
    // without a scheme there is nothing to share out, without judges nobody to take it
    teams:
      skill.total === null
        ? { state: 'waits', for: 'scheme' }
        : skill.judges === 0
          ? { state: 'waits', for: 'judges' }
          : plain('teams'),
    chief: plain('chief'),
    codes: skill.competitors === 0 ? { state: 'waits', for: 'competitors' } : plain('codes'),
  };
}

/** These keep a skill from opening; the others (no chief judge yet, a day outside) are worth knowing. */
export const STOPS: readonly string[] = [
  'skill.noScheme',
  'subCriterion.noTeam',
  'skill.noCompetitors',
] satisfies BlockerCode[];

/** Nothing keeps this skill from being opened for marking. */
export function canOpen(skill: SkillView, missing: readonly MissingView[]): boolean {
  const stops = missing.some((item) => item.skill === skill.id && [...STOPS, 'competitors.noCode'].includes(item.code));
  return skill.status === 'preparing' && !stops;
}
