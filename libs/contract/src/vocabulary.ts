/** Words shared by the database, the wire and the screens. `docs/glossary.md` defines each of them. */

export const SUBJECT_STATUSES = ['competing', 'absent', 'withdrawn', 'disqualified', 'out-of-contest'] as const;
export type SubjectStatus = (typeof SUBJECT_STATUSES)[number];

export const SKILL_STATUSES = ['preparing', 'open', 'marking', 'closed'] as const;
export type SkillStatus = (typeof SKILL_STATUSES)[number];

export const COMPETITION_STATUSES = ['draft', 'published', 'closed'] as const;
export type CompetitionStatus = (typeof COMPETITION_STATUSES)[number];

export const TEMPLATES = ['skills-star', 'world-skills'] as const;
export type Template = (typeof TEMPLATES)[number];

export const BOARD_KINDS = ['skill', 'group', 'delegation'] as const;
export type BoardKind = (typeof BOARD_KINDS)[number];

/** `ranks-only` shows the order without totals; `frozen` keeps the public view as it was; `hidden` shows no row. */
export const VISIBILITIES = ['open', 'ranks-only', 'frozen', 'hidden'] as const;
export type Visibility = (typeof VISIBILITIES)[number];

/** Which marks a board counts: every mark the server confirmed, or only those of signed sheets. */
export const COUNTS = ['confirmed', 'signed'] as const;
export type Counts = (typeof COUNTS)[number];

export const AUDIENCES = ['public', 'stage', 'staff'] as const;
export type Audience = (typeof AUDIENCES)[number];

export const RECEIPT_STATUSES = ['accepted', 'duplicate', 'conflict', 'superseded', 'refused'] as const;
export type ReceiptStatus = (typeof RECEIPT_STATUSES)[number];

export const SHEET_STATES = ['open', 'signed'] as const;
export type SheetState = (typeof SHEET_STATES)[number];

/** How a contestant's application stands; a draft is nobody's business but its owner's. */
export const APPLICATION_STATUSES = ['draft', 'submitted', 'returned', 'approved', 'rejected', 'withdrawn'] as const;
export type ApplicationStatus = (typeof APPLICATION_STATUSES)[number];

/** Whether registration takes applications now. */
export const REGISTRATION_STATES = ['not-yet', 'open', 'over'] as const;
export type RegistrationState = (typeof REGISTRATION_STATES)[number];
