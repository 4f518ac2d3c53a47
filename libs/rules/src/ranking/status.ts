/** How a subject takes part. Only `competing` is ranked; out of contest keeps its total and has no rank. */
export const SUBJECT_STATUSES = ['competing', 'absent', 'withdrawn', 'disqualified', 'out-of-contest'] as const;
export type SubjectStatus = (typeof SUBJECT_STATUSES)[number];
