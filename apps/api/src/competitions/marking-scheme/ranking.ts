import type { Template } from '@skillstar/contract';
import {
  aspectsOfTieKey,
  asTieKey,
  readTieKey,
  SCALE_PRESETS,
  SMALL_FIELD,
  WORLDSKILLS_TOLERANCE,
} from '@skillstar/rules';
import type { MedalRule, ScaleParameters, ScalePreset, TieAspect, TieKey } from '@skillstar/rules';
import type { EntityManager } from 'typeorm';
import { aspectLabels } from './scheme-draft.ts';
import type { RankingDraft, SchemeDraft } from './scheme-draft.ts';

export const SCALES = ['none', ...(Object.keys(SCALE_PRESETS) as ScalePreset[])] as const;

/** How a skill is ranked, as the rules want it: boards, publications, the second calculator and explanations share it. */
export interface Ranking {
  tieKeys: TieKey[];
  scale: ScaleParameters | null;
  medals: MedalRule | null;
}

/** What a scheme says that says nothing: equal totals share a rank, and WorldSkills contests have the 500 scale. */
export function usualRanking(template: Template): RankingDraft {
  return { tieKeys: [], scale: template === 'world-skills' ? 'worldskills-500' : 'none', smallField: false };
}

export function asRanking({ tieKeys, scale, smallField }: RankingDraft): Ranking {
  const parameters = scale === 'none' ? null : SCALE_PRESETS[scale];
  return {
    tieKeys: tieKeys.map(asTieKey),
    scale: parameters,
    medals: parameters && {
      tolerance: WORLDSKILLS_TOLERANCE,
      medallionFrom: parameters.centrePoints,
      smallField: smallField ? SMALL_FIELD : null,
    },
  };
}

/** The ranking of the scheme that is in force; a skill without one is ranked as its template says. */
export async function rankingOfSkill(tx: EntityManager, skill: string): Promise<Ranking> {
  const rows: { template: Template; ranking: RankingDraft | null }[] = await tx.query(
    `select c.template, m.ranking from skill k join competition c on c.id = k.competition_id
       left join marking_scheme m on m.skill_id = k.id and m.status in ('active', 'locked') where k.id = $1`,
    [skill],
  );
  const { template, ranking } = rows[0]!;
  return asRanking(ranking ?? usualRanking(template));
}

/** The aspects of a scheme as tie keys name them. */
export function tieAspects(scheme: Pick<SchemeDraft, 'criteria'>): (TieAspect & { description: string })[] {
  return scheme.criteria.flatMap(({ code: criterion, subCriteria }) =>
    subCriteria.flatMap((form) => {
      const labels = aspectLabels(form);
      return form.aspects.map(({ type, calculation, description }, at) => ({
        id: labels[at]!,
        label: labels[at]!,
        criterion,
        type,
        calculation,
        description,
      }));
    }),
  );
}

/**
 * The ranking of the version before for one that says none of its own, a workbook, say: keys follow their aspect to its
 * new place; what they point to no more is left out. Undefined: as the template says.
 */
export function keptRanking(before: SchemeDraft | null, after: SchemeDraft): RankingDraft | undefined {
  if (!before?.ranking) return undefined;
  const [old, present] = [tieAspects(before), tieAspects(after)];
  const tieKeys = before.ranking.tieKeys.flatMap(({ key, order }) => {
    const { source, of } = readTieKey(key)!;
    const from = old.find(({ label }) => label === of);
    // of two with the same words the one in the same place is meant
    const alike = present.filter((one) => one.type === from?.type && one.description === from.description);
    const to = alike.find(({ label }) => label === of) ?? alike[0];
    const moved = from ? `${source}:${to?.label ?? ''}` : key;
    return aspectsOfTieKey(moved, present).length > 0 ? [{ key: moved, order }] : [];
  });
  return { ...before.ranking, tieKeys };
}

/** In one spelling: a ranking that says what the template says anyway says nothing. */
export function ownRanking(ranking: RankingDraft | undefined, template: Template): RankingDraft | undefined {
  if (!ranking) return undefined;
  const usual = usualRanking(template);
  const isUsual = ranking.tieKeys.length === 0 && ranking.scale === usual.scale && !ranking.smallField;
  return isUsual ? undefined : ranking;
}

/** Without what else the request said. */
export function bareRanking({ tieKeys, scale, smallField }: RankingDraft): RankingDraft {
  return { tieKeys: tieKeys.map(({ key, order }) => ({ key: key.trim(), order })), scale, smallField };
}
