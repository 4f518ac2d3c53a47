import type { ProblemKind } from './problem-kind.ts';

/** What contestants are told, what they hand in and what becomes of it. */
export const REGISTRATION_PROBLEMS = {
  'announcement.endsBeforeStart': {
    status: 400,
    zh: '日程“{label}”的结束日期早于开始日期。',
    en: '“{label}” ends before it begins.',
  },
} satisfies Record<string, ProblemKind>;
