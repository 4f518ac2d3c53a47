import type {
  BoardKind,
  CompetitionStatus,
  Counts,
  Parameters,
  Role,
  SheetState,
  SkillStatus,
  SubjectStatus,
  Template,
  Visibility,
} from '@skillstar/contract';
import type { Calculation } from '@skillstar/rules';

export interface Named {
  id: string;
  name: string;
}

export interface GrantView {
  id: string;
  role: Role;
  competition: string | null;
  skill: string | null;
  delegation: string | null;
}

export interface MeView {
  person: { id: string; name: string; signInName: string | null; phone: string | null; mail: string | null };
  grants: GrantView[];
  device: { id: string; name: string } | null;
  permissions: string[];
}

export interface PersonView {
  id: string;
  name: string;
  signInName: string | null;
  phone: string | null;
  mail: string | null;
  disabled: boolean;
  version: number;
  grants: GrantView[];
  initialPassword?: string | null;
}

export interface RoleGrantView {
  id: string;
  person: Named;
  role: Role;
  competition: string | null;
  skill: string | null;
  delegation: string | null;
  grantedAt: string;
}

export interface LetterView {
  id: string;
  to: string;
  subject: string;
  body: string;
  at: string;
  sentAt: string | null;
}

export interface TemplateView {
  id: Template;
  name: string;
  nameEn: string;
  description: string;
}

export interface CompetitionView {
  id: string;
  name: string;
  nameEn: string | null;
  template: Template;
  startsOn: string;
  days: number;
  status: CompetitionStatus;
  version: number;
  counts: { skills: number; competitors: number; delegations: number; judges: number };
}

export interface MissingView {
  code: string;
  params: Parameters;
  message: string;
  skill: string | null;
}

export interface SkillView {
  id: string;
  competition: string;
  number: string;
  name: string;
  nameEn: string | null;
  coded: boolean;
  status: SkillStatus;
  compatriotRule: boolean;
  total: number | null;
  version: number;
  competitors: number;
  judges: number;
}

export interface GroupView {
  id: string;
  name: string;
  version: number;
}

export interface DelegationView {
  id: string;
  code: string;
  name: string;
  nameEn: string | null;
  competitors: number;
  version: number;
}

export interface SessionView {
  id: string;
  name: string;
  startsAt: string | null;
  endsAt: string | null;
  version: number;
}

export interface StageView {
  id: string;
  name: string;
  version: number;
}

export interface WorkstationView {
  id: string;
  code: string;
  version: number;
}

export interface CompetitorView {
  id: string;
  competition: string;
  skill: Named;
  delegation: { id: string; code: string; name: string };
  group: Named | null;
  name: string;
  nameEn: string | null;
  unit: string | null;
  sex: string | null;
  number: string | null;
  outOfContest: boolean;
  subject: { id: string; code: string; status: SubjectStatus } | null;
  version: number;
}

export interface SubjectView {
  id: string;
  code: string;
  status: SubjectStatus;
  statusReason: string | null;
  workstation: { id: string; code: string } | null;
  /** Null in a coded skill for everybody but the encryption referee. */
  competitor: { id: string; name: string; delegation: { id: string; code: string; name: string } } | null;
  version: number;
}

export interface JudgeView {
  id: string;
  name: string;
  delegation: Named | null;
}

export interface MarkingTeamView {
  id: string;
  name: string;
  seats: { seat: number; person: Named }[];
  subCriteria: string[];
  version: number;
}

export interface CellFault {
  sheet?: string | null;
  cell?: string | null;
  code: string;
  params?: Parameters;
  message: string;
}

export interface ImportReportView {
  dryRun: boolean;
  rows: number;
  created: number;
  updated: number;
  unchanged: number;
  faults: CellFault[];
  warnings: CellFault[];
  preview: { row: number; action: string; cells: Record<string, unknown> | unknown[] }[];
}

export interface AspectView {
  id: string;
  label: string;
  type: 'M' | 'J';
  description: string;
  extra: string | null;
  requirement: string | null;
  section: string | null;
  max: number;
  calculation: Calculation | null;
  descriptors: string[] | null;
}

export interface SubCriterionView {
  id: string;
  code: string;
  name: string;
  day: number;
  team: string | null;
  mark: number;
  aspects: AspectView[];
}

export interface CriterionView {
  id: string;
  code: string;
  name: string;
  mark: number;
  subCriteria: SubCriterionView[];
}

export interface SectionView {
  id: string;
  number: string;
  name: string;
  weight: number;
  aspectSum: number;
  variation: number;
}

export interface SchemeView {
  id: string;
  skill: string;
  version: number;
  status: 'active' | 'locked' | 'superseded';
  total: number;
  source: string;
  createdAt: string;
  createdBy: Named | null;
  criteria: CriterionView[];
  sections: SectionView[];
  warnings: { code: string; message: string }[];
}

export interface SchemeVersionView {
  id: string;
  version: number;
  status: SchemeView['status'];
  total: number;
  source: string;
  createdAt: string;
  createdBy: Named | null;
}

export interface SchemeImportView {
  dryRun: boolean;
  base: number;
  faults: CellFault[];
  warnings: CellFault[];
  difference: {
    added: string[];
    removed: string[];
    changed: { label: string; field: string; before: string; after: string }[];
  };
  scheme: {
    version: number;
    total: number;
    criteria: number;
    subCriteria: number;
    aspects: number;
    measurements: number;
    judgements: number;
  } | null;
}

export interface DeviceView {
  id: string;
  name: string;
  person: Named;
  boundAt: string;
  lastSeenAt: string | null;
  revokedAt: string | null;
  unsent: number | null;
  appVersion: string | null;
}

export interface InviteView {
  id: string;
  code: string;
  url: string;
  expiresAt: string;
  person: Named;
  needsPin: boolean;
}

export interface ProgressView {
  skills: {
    id: string;
    name: string;
    nameEn: string | null;
    sheets: number;
    signed: number;
    open: number;
    blanks: number;
    conflicts: number;
    spreads: number;
    judges: {
      person: Named;
      sheets: number;
      signed: number;
      lastEntryAt: string | null;
      unsent: number | null;
    }[];
  }[];
}

export interface SheetLineView {
  id: string;
  subject: string;
  subjectCode: string;
  subCriterionCode: string;
  subCriterionName: string;
  day: number;
  state: SheetState;
  version: number;
  blanks: number;
  spreads: number;
  conflicts: number;
  total: number | null;
  signed: number;
  seats: number;
}

export interface SheetAspectView {
  id: string;
  label: string;
  type: 'M' | 'J';
  description: string;
  extra: string | null;
  requirement: string | null;
  max: number;
  calculation: Calculation | null;
  descriptors: string[] | null;
  round: number;
  mark: number | null;
  needed: number;
  entry: { id: string; value: string | null; at: string } | null;
  history: { round: number; scores: { seat: number; value: string }[] }[];
  conflict: { id: string; value: string | null; seat: number | null; at: string } | null;
}

export interface SheetView {
  id: string;
  skill: string;
  subject: { id: string; code: string; status: SubjectStatus; workstation: string | null };
  subCriterion: { id: string; code: string; name: string; day: number };
  criterion: { code: string; name: string };
  seats: number;
  version: number;
  state: SheetState;
  locked: boolean;
  signedSeats: number[];
  total: number | null;
  blanks: number;
  aspects: SheetAspectView[];
}

export interface EntryVersionView {
  id: string;
  version: number;
  label: string;
  slot: number;
  round: number;
  value: string | null;
  withheld: boolean;
  mark: number | null;
  outcome: 'accepted' | 'conflict' | 'superseded';
  by: Named;
  device: string;
  deviceTime: string | null;
  at: string;
}

export interface SheetActView {
  kind: 'signed' | 'reopened';
  version: number;
  by: Named;
  reason: string | null;
  at: string;
}

export interface SheetHistoryView {
  entries: EntryVersionView[];
  acts: SheetActView[];
}

export interface ConflictSideView {
  id: string;
  value: string | null;
  at: string;
  by: Named;
}

export interface ConflictView {
  entry: string;
  sheet: string;
  skill: string;
  subjectCode: string;
  label: string;
  description: string;
  slot: number;
  round: number;
  withheld: boolean;
  present: ConflictSideView | null;
  other: ConflictSideView;
}

export interface BoardView {
  id: string;
  competition: string;
  skill: string | null;
  group: string | null;
  kind: BoardKind;
  title: string;
  titleEn: string | null;
  counts: Counts;
  visibility: Visibility;
  since: string;
  version: number;
}

export interface ScreenView {
  id: string;
  name: string;
  key?: string;
  createdAt: string;
  lastSeenAt: string | null;
}
