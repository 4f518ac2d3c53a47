/** A competition as the api writes it out. `libs/shadow/README.md` explains every field; marks are hundredths. */
export interface CompetitionExport {
  format: 'skillstar-export-1';
  competition: { id: string; name: string };
  skills: SkillExport[];
}

export interface SkillExport {
  id: string;
  name: string;
  counts: 'confirmed' | 'signed';
  tieKeys: TieKey[];
  scale: ScaleSetting | null;
  subCriteria: SubCriterionExport[];
  subjects: SubjectExport[];
  sheets: SheetExport[];
}

export interface TieKey {
  key: string;
  order: 'asc' | 'desc';
}

export interface ScaleSetting {
  centre: number;
  pointsPerSigma: number;
  middle: 'mean' | 'median';
  tolerance: number;
  smallField: boolean;
}

export interface SubCriterionExport {
  id: string;
  aspects: AspectExport[];
}

export interface AspectExport {
  id: string;
  label: string;
  type: 'M' | 'J';
  max: number;
  calculation: Calculation | null;
}

export type Calculation =
  | { type: 'PASS_FAIL' }
  | { type: 'NUMBER_COMPLETED'; possible: string }
  | { type: 'CHOICE'; choices: { label: string; deduction: string }[] }
  | { type: 'RANGED_SCORE'; target: string; ranges: { lower: string; upper: string; deduction: string | null }[] }
  | { type: 'PARTIAL'; step: number };

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
  signed: boolean;
  blanks: number;
  total: number | null;
  marks: MarkExport[];
}

export interface MarkExport {
  aspect: string;
  /** M: the value of the one slot. */
  value: string | null;
  /** J: the scores of every seat, round by round. */
  rounds: (string | null)[][];
  mark: number | null;
}
