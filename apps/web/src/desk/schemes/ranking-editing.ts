import { aspectsOfTieKey, readTieKey, type TieAspect } from '@skillstar/rules';
import type { SchemeView } from '../wire.ts';
import { labelsOf } from './aspect-labels.ts';
import type { SchemeEdit } from './scheme-editing.ts';

/** A tie key while the scheme is edited: it holds on to its criterion or aspect, whatever place that moves to. */
export interface TieKeyEdit {
  source: 'criterion' | 'type' | 'mark' | 'value';
  /** The edit key of the criterion or aspect; of a sum the kind of aspect. */
  of: string;
  order: 'asc' | 'desc';
}

export interface RankingEdit {
  tieKeys: TieKeyEdit[];
  scale: SchemeView['ranking']['scale'];
  smallField: boolean;
}

/** Everything that may part equal totals, as it stands in the scheme now. */
interface Candidate extends Pick<TieKeyEdit, 'source' | 'of'> {
  key: string;
  /** What its module or aspect is called. */
  name: string;
}

const SOURCES = ['criterion', 'type', 'value', 'mark'] as const;

function candidatesFor(criteria: SchemeEdit['criteria']): Candidate[] {
  const aspects = criteria.flatMap(({ code, forms }) =>
    forms.flatMap((form) => {
      const labels = labelsOf(form);
      return form.aspects.map((aspect, at): TieAspect & { name: string } => ({
        id: aspect.key,
        label: labels[at]!,
        criterion: code,
        type: aspect.type,
        calculation: aspect.calculation,
        name: aspect.description,
      }));
    }),
  );
  const all: Record<TieKeyEdit['source'], Omit<Candidate, 'source'>[]> = {
    criterion: criteria.map(({ key, code, name }) => ({ of: key, key: `criterion:${code}`, name })),
    type: (['J', 'M', 'P'] as const).map((type) => ({ of: type, key: `type:${type}`, name: '' })),
    value: aspects.map(({ id, label, name }) => ({ of: id, key: `value:${label}`, name })),
    mark: aspects.map(({ id, label, name }) => ({ of: id, key: `mark:${label}`, name })),
  };
  return SOURCES.flatMap((source) => all[source].map((one) => ({ source, ...one }))).filter(
    ({ key }) => aspectsOfTieKey(key, aspects).length > 0,
  );
}

export function candidatesOf({ criteria, ranking }: SchemeEdit): Candidate[] {
  const used = new Set(ranking.tieKeys.map(({ source, of }) => `${source} ${of}`));
  return candidatesFor(criteria).filter(({ source, of }) => !used.has(`${source} ${of}`));
}

/** The chosen keys, with what they are called now; those whose aspect was taken out are gone. */
export function chosenKeys({ criteria, ranking }: SchemeEdit): (Candidate & { order: 'asc' | 'desc' })[] {
  const all = candidatesFor(criteria);
  return ranking.tieKeys.flatMap(({ source, of, order }) => {
    const found = all.find((one) => one.source === source && one.of === of);
    return found ? [{ ...found, order }] : [];
  });
}

/** A smaller measure is the better one as a rule (a time); of marks always the greater. */
export function newTieKey({ source, of }: Pick<TieKeyEdit, 'source' | 'of'>): TieKeyEdit {
  return { source, of, order: source === 'value' ? 'asc' : 'desc' };
}

export function startRanking(ranking: SchemeView['ranking'], criteria: SchemeEdit['criteria']): RankingEdit {
  const all = candidatesFor(criteria);
  const tieKeys = ranking.tieKeys.flatMap(({ key, order }) => {
    const found = readTieKey(key) ? all.find((one) => one.key === key) : undefined;
    return found ? [{ source: found.source, of: found.of, order }] : [];
  });
  return { tieKeys, scale: ranking.scale, smallField: ranking.smallField };
}

export function rankingBody(edit: SchemeEdit): SchemeView['ranking'] {
  const { scale, smallField } = edit.ranking;
  return {
    tieKeys: chosenKeys(edit).map(({ key, order }) => ({ key, order })),
    scale,
    smallField: scale !== 'none' && smallField,
  };
}
