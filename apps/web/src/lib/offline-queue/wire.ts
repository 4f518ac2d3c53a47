import type { AspectType } from '@skillstar/rules';
import type { Parameters, ReceiptStatus, SheetState as SheetStatus, SubjectStatus } from '@skillstar/contract';

/** What the judging routes say, as this judge may see it. Marks are hundredths, measured values decimal strings. */

export interface Choice {
  label: string;
  deduction: string;
}
export interface Range {
  lower: string;
  upper: string;
  deduction: string | null;
}
export type Calculation =
  | { type: 'PASS_FAIL' }
  | { type: 'NUMBER_COMPLETED'; possible: string }
  | { type: 'CHOICE'; choices: Choice[] }
  | { type: 'RANGED_SCORE'; target: string; ranges: Range[] }
  | { type: 'PARTIAL'; step: number }
  | { type: 'PANEL'; dropHighest: number; dropLowest: number; minimumJudges: number; step: number }
  | { type: 'DEDUCTION'; points: number };

/** `'pass' | 'fail'`, a count, the index of a choice, a measured value, partial marks as "0.75", `'0'`–`'3'`, or a panel score as "92.50"; null is blank. */
export type Value = string | null;

export interface SeenEntry {
  id: string;
  value: Value;
  at: string;
}
export interface RivalEntry {
  id: string;
  value: Value;
  seat: number | null;
  at: string;
}
/** The scores of a round, told only after every seat has given its own. */
export interface Round {
  round: number;
  scores: { seat: number; value: string }[];
}

/** What moves while marking. */
export interface AspectState {
  id: string;
  round: number;
  /** How many seats of this round still lack a score: a count, never whose. */
  needed: number;
  mark: number | null;
  entry: SeenEntry | null;
  /** Another entry for this slot that the server kept beside the present one. */
  conflict: RivalEntry | null;
  history: Round[];
}

export interface AspectView extends AspectState {
  label: string;
  type: AspectType;
  description: string;
  extra: string | null;
  requirement: string | null;
  max: number;
  calculation: Calculation | null;
  descriptors: string[] | null;
}

interface SheetFacts {
  id: string;
  version: number;
  state: SheetStatus;
  signedSeats: number[];
  /** What a judge signs; null while anything is open. */
  contentHash: string | null;
  blanks: number;
  total: number | null;
  /** Seats that the chief took out of this subject's panel; a package from before has none. */
  excluded?: number[];
  /** Who scores on a seat instead of its judge, for this subject only. */
  standIns?: { seat: number; person: { id: string; name: string } }[];
}

export interface SheetState extends SheetFacts {
  aspects: AspectState[];
}

export interface SheetView extends SheetFacts {
  skill: string;
  subject: { id: string; code: string; status: SubjectStatus; workstation: string | null; color: number };
  subCriterion: { id: string; code: string; name: string; day: number };
  criterion: { code: string; name: string };
  seats: number;
  mySeat: number | null;
  /** The subject is absent, withdrawn or disqualified: nothing can be entered. */
  locked: boolean;
  aspects: AspectView[];
}

export interface SkillHead {
  id: string;
  name: string;
  coded: boolean;
  nameEn?: string | null;
  days?: number;
}

/** Everything that a tablet needs without network. */
export interface JudgingPackage {
  judge: { person: string; name: string };
  competition: { id: string; name: string; nameEn?: string | null } | null;
  serverTime: string;
  skills: SkillHead[];
  sheets: SheetView[];
}

export interface Entry {
  id: string;
  sheet: string;
  aspect: string;
  round: number;
  value: Value;
  /** The entry that the judge saw when tapping. */
  basedOn: string | null;
  deviceSeq: number;
  deviceTime: string;
}

export interface Receipt {
  id: string;
  status: ReceiptStatus;
  /** Of a duplicate: what the first sending was answered. */
  first?: ReceiptStatus;
  sheet: string;
  sheetVersion: number | null;
  code?: string | null;
  params?: Parameters | null;
  present?: { id: string; value: Value; seat: number | null } | null;
}

export interface RecordAnswer {
  receipts: Receipt[];
  sheets: SheetState[];
}
