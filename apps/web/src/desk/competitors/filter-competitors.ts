import type { CompetitorView } from '../wire.ts';

export interface CompetitorFilter {
  text: string;
  skill: string | null;
  delegation: string | null;
  group: string | null;
}

export const NO_FILTER: CompetitorFilter = { text: '', skill: null, delegation: null, group: null };

/** The search looks at everything a person might remember: name, number, code, unit, delegation. */
export function filterCompetitors(rows: readonly CompetitorView[], filter: CompetitorFilter): CompetitorView[] {
  const sought = filter.text.trim().toLowerCase();
  return rows.filter(
    (row) =>
      (filter.skill === null || row.skill.id === filter.skill) &&
      (filter.delegation === null || row.delegation.id === filter.delegation) &&
      (filter.group === null || row.group?.id === filter.group) &&
      (sought === '' || wordsOf(row).some((word) => word.toLowerCase().includes(sought))),
  );
}

function wordsOf({ name, nameEn, number, unit, delegation, subject }: CompetitorView): string[] {
  return [name, nameEn, number, unit, delegation.name, delegation.code, subject?.code].filter((word) => word != null);
}
