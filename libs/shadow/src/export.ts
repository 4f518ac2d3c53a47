/** A competition as the api writes it out. `libs/shadow/README.md` explains every field; marks are hundredths. */
export interface CompetitionExport {
  format: 'skillstar-export-2';
  competition: { id: string; name: string };
  skills: SkillExport[];
}

export interface SkillExport {
  id: string;
  name: string;
  counts: 'confirmed' | 'signed';
  tieKeys: TieKey[];
  scale: ScaleSetting | null;
  parts: PartExport[];
  subCriteria: SubCriterionExport[];
  subjects: SubjectExport[];
  sheets: SheetExport[];
}

export interface TieKey {
  key: string;
  order: 'asc' | 'desc';
  /** Whoever lacks the value stands behind those who have it; otherwise that is a difference. */
  missing?: 'last';
  /** Where the value is found on the sheets; absent: it stands in the subjects' `keys`. */
  of?: TieSource;
}

/** The sum of what is marked in these aspects, blank counting nothing; or the value that was measured in one. */
export type TieSource = { marks: string[] } | { value: string };

export interface ScaleSetting {
  centre: number;
  pointsPerSigma: number;
  middle: 'mean' | 'median';
  tolerance: number;
  smallField: boolean;
}

/** A part that carries a share of the total; a skill whose parts are summed as they are has none. */
export interface PartExport {
  id: string;
  /** Its full mark in hundredths. */
  full: number;
  /** Per cent of the total, a decimal string. */
  weight: string;
  subCriteria: string[];
}

export interface SubCriterionExport {
  id: string;
  aspects: AspectExport[];
}

export interface AspectExport {
  id: string;
  label: string;
  /** Measurement, judgement, panel score, deduction. */
  type: 'M' | 'J' | 'P' | 'D';
  max: number;
  calculation: Calculation | null;
}

export type Calculation =
  | { type: 'PASS_FAIL' }
  | { type: 'NUMBER_COMPLETED'; possible: string }
  | { type: 'CHOICE'; choices: { label: string; deduction: string }[] }
  | { type: 'RANGED_SCORE'; target: string; ranges: { lower: string; upper: string; deduction: string | null }[] }
  | { type: 'PARTIAL'; step: number }
  | PanelCalculation
  | { type: 'DEDUCTION'; points: number };

export interface PanelCalculation {
  type: 'PANEL';
  dropHighest: number;
  dropLowest: number;
  minimumJudges: number;
  step: number;
}

export interface SubjectExport {
  id: string;
  code: string;
  status: 'competing' | 'absent' | 'withdrawn' | 'disqualified' | 'out-of-contest';
  keys: Record<string, string | null>;
  total: number | null;
  rank: number | null;
  scale: number | null;
  medal: Medal | null;
}

export type Medal = 'gold' | 'silver' | 'bronze' | 'medallion' | 'none';

export interface SheetExport {
  id: string;
  subject: string;
  subCriterion: string;
  seats: number;
  /** Seats that the chief excluded for this subject, with a reason. */
  excluded: number[];
  signed: boolean;
  blanks: number;
  total: number | null;
  /** What its deductions cost, taken off the subject's total. */
  deducted: number;
  marks: MarkExport[];
}

export interface MarkExport {
  aspect: string;
  /** M, D: the value of the one slot. */
  value: string | null;
  /** J, P: the scores of every seat, round by round; a panel has one round. */
  rounds: (string | null)[][];
  mark: number | null;
}
