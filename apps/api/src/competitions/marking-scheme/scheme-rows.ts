import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import type { AspectType, Calculation } from '@skillstar/rules';
import type { RankingDraft, SchemeDraft } from './scheme-draft.ts';

/** The rows of a scheme, with the ids that marks and sheets point to. */
export interface SchemeRows {
  sections: SectionRow[];
  criteria: CriterionRow[];
  subCriteria: SubCriterionRow[];
  aspects: AspectRow[];
  ranking: RankingDraft | null;
}

export interface SectionRow {
  id: string;
  number: string;
  name: string;
  weight: number;
  position: number;
}

export interface CriterionRow {
  id: string;
  code: string;
  name: string;
  mark: number;
  weight: string | null;
  position: number;
}

export interface SubCriterionRow {
  id: string;
  criterion: string;
  team: string | null;
  code: string;
  name: string;
  day: number;
  position: number;
}

export interface AspectRow {
  id: string;
  subCriterion: string;
  section: string | null;
  type: AspectType;
  description: string;
  extra: string | null;
  requirement: string | null;
  max: number;
  calculation: Calculation | null;
  descriptors: string[] | null;
  position: number;
}

/** New rows of a draft; a sub-criterion keeps the marking team of its namesake in the version before. */
export function rowsOf(draft: SchemeDraft, teams: ReadonlyMap<string, string | null>): SchemeRows {
  const rows: SchemeRows = {
    sections: [],
    criteria: [],
    subCriteria: [],
    aspects: [],
    ranking: draft.ranking ?? null,
  };
  for (const section of draft.sections) {
    rows.sections.push({ id: v7(), ...section, position: rows.sections.length + 1 });
  }
  const sections = new Map(rows.sections.map(({ id, number }) => [number, id]));
  for (const { subCriteria, code, name, mark, weight = null } of draft.criteria) {
    const criterion = v7();
    rows.criteria.push({ id: criterion, code, name, mark, weight, position: rows.criteria.length + 1 });
    for (const { aspects, ...form } of subCriteria) {
      const id = v7();
      const team = teams.get(form.code) ?? null;
      rows.subCriteria.push({ id, criterion, team, ...form, position: rows.subCriteria.length + 1 });
      aspects.forEach((aspect, index) => {
        const section = aspect.section === null ? null : (sections.get(aspect.section) ?? null);
        rows.aspects.push({ id: v7(), subCriterion: id, ...aspect, section, position: index + 1 });
      });
    }
  }
  return rows;
}

export async function insertRows(tx: EntityManager, scheme: string, rows: SchemeRows): Promise<void> {
  await tx.query(
    `insert into scheme_section (id, scheme_id, number, name, weight, position)
     select r.id, $1, r.number, r.name, r.weight, r.position
     from jsonb_to_recordset($2) as r(id uuid, number text, name text, weight integer, position integer)`,
    [scheme, JSON.stringify(rows.sections)],
  );
  await tx.query(
    `insert into criterion (id, scheme_id, code, name, mark, weight, position)
     select r.id, $1, r.code, r.name, r.mark, r.weight, r.position
     from jsonb_to_recordset($2)
       as r(id uuid, code text, name text, mark integer, weight text, position integer)`,
    [scheme, JSON.stringify(rows.criteria)],
  );
  await tx.query(
    `insert into sub_criterion (id, criterion_id, scheme_id, team_id, code, name, day, position)
     select r.id, r.criterion, $1, r.team, r.code, r.name, r.day, r.position
     from jsonb_to_recordset($2)
       as r(id uuid, criterion uuid, team uuid, code text, name text, day integer, position integer)`,
    [scheme, JSON.stringify(rows.subCriteria)],
  );
  await tx.query(
    `insert into aspect (id, sub_criterion_id, section_id, type, description, extra, requirement, max, calculation,
                         descriptors, position)
     select r.id, r."subCriterion", r.section, r.type, r.description, r.extra, r.requirement, r.max,
            nullif(r.calculation, 'null'::jsonb), nullif(r.descriptors, 'null'::jsonb), r.position
     from jsonb_to_recordset($1)
       as r(id uuid, "subCriterion" uuid, section uuid, type text, description text, extra text, requirement text,
            max integer, calculation jsonb, descriptors jsonb, position integer)`,
    [JSON.stringify(rows.aspects)],
  );
}

export async function readRows(tx: EntityManager, scheme: string): Promise<SchemeRows> {
  const sections: SectionRow[] = await tx.query(
    'select id, number, name, weight, position from scheme_section where scheme_id = $1 order by position',
    [scheme],
  );
  const criteria: CriterionRow[] = await tx.query(
    'select id, code, name, mark, weight, position from criterion where scheme_id = $1 order by position',
    [scheme],
  );
  const subCriteria: SubCriterionRow[] = await tx.query(
    `select id, criterion_id as criterion, team_id as team, code, name, day, position
     from sub_criterion where scheme_id = $1 order by position`,
    [scheme],
  );
  const aspects: AspectRow[] = await tx.query(
    `select a.id, a.sub_criterion_id as "subCriterion", a.section_id as section, a.type, a.description, a.extra,
            a.requirement, a.max, a.calculation, a.descriptors, a.position
     from aspect a join sub_criterion c on c.id = a.sub_criterion_id where c.scheme_id = $1 order by a.position`,
    [scheme],
  );
  const [{ ranking }] = await tx.query('select ranking from marking_scheme where id = $1', [scheme]);
  return { sections, criteria, subCriteria, aspects, ranking };
}

/** The scheme without its ids. */
export function draftOf(skill: string, { sections, criteria, subCriteria, aspects, ranking }: SchemeRows): SchemeDraft {
  const numbers = new Map(sections.map(({ id, number }) => [id, number]));
  return {
    skill,
    ...(ranking && { ranking }),
    sections: sections.map(({ number, name, weight }) => ({ number, name, weight })),
    criteria: criteria.map((criterion) => ({
      code: criterion.code,
      name: criterion.name,
      mark: criterion.mark,
      ...(criterion.weight !== null && { weight: criterion.weight }),
      subCriteria: subCriteria
        .filter((form) => form.criterion === criterion.id)
        .map((form) => ({
          code: form.code,
          name: form.name,
          day: form.day,
          aspects: aspects
            .filter((aspect) => aspect.subCriterion === form.id)
            .map(({ type, description, extra, requirement, section, max, calculation, descriptors }) => ({
              type,
              description,
              extra,
              requirement,
              section: section === null ? null : (numbers.get(section) ?? null),
              max,
              calculation,
              descriptors,
            })),
        })),
    })),
  };
}
