import type { Views } from '../lib/api-contract.ts';

/** The api's views by the names that the desk says; their shapes come from the api's own document. */
export interface Named {
  id: string;
  name: string;
}

export type GrantView = Views['GrantView'];
export type MeView = Views['MeView'];
export type PersonView = Views['PersonView'];
export type RoleGrantView = Views['RoleGrantView'];
export type LetterView = Views['OutboxMailView'];
export type TemplateView = Views['TemplateView'];
export type CompetitionView = Views['CompetitionView'];
export type AwardExplanation = Views['AwardExplanationView'];
export type MissingView = Views['MissingView'];
export type SkillView = Views['SkillView'];
export type AnnouncementView = Views['AnnouncementView'];
export type RegistrationView = Views['RegistrationView'];
export type ReviewLineView = Views['ReviewLineView'];
export type ReviewCountView = Views['ReviewCountView'];
export type ReviewFieldView = Views['ReviewFieldView'];
export type ReviewView = Views['ReviewView'];
export type DecisionReceiptView = Views['DecisionReceiptView'];
export type GroupView = Views['GroupView'];
export type DelegationView = Views['DelegationView'];
export type SessionView = Views['SessionView'];
export type StageView = Views['StageView'];
export type WorkstationView = Views['WorkstationView'];
export type CheckInView = Views['CheckInView'];
export type CompetitorView = Views['CompetitorView'];
export type SubjectView = Views['SubjectView'];
export type DrawView = Views['DrawView'];
export type JudgeView = Views['JudgeView'];
export type MarkingTeamView = Views['MarkingTeamView'];
export type ManySeatsView = Views['ManySeatsView'];
export type ImportReportView = Views['ImportReportView'];
export type ScoreImportView = Views['ScoreImportView'];
export type AspectView = Views['AspectView'];
export type SubCriterionView = Views['SubCriterionView'];
export type CriterionView = Views['CriterionView'];
export type SectionView = Views['SchemeSectionView'];
export type SchemeView = Views['SchemeView'];
export type SchemeVersionView = Views['SchemeVersionView'];
export type SchemeImportView = Views['SchemeImportView'];
export type DeviceView = Views['DeviceView'];
export type InviteView = Views['DeviceInviteView'];
export type ProgressView = Views['JudgingProgressView'];
export type SheetLineView = Views['SheetLineView'];
export type SheetAspectView = Views['SheetAspectView'];
export type SheetView = Views['SheetView'];
export type EntryVersionView = Views['EntryVersionView'];
export type SheetActView = Views['SheetActView'];
export type SheetHistoryView = Views['SheetHistoryView'];
export type ConflictView = Views['ConflictView'];
export type ConflictSideView = ConflictView['other'];
export type PayableView = Views['PayableView'];
export type PrizesView = Views['PrizesView'];
export type BatchView = Views['BatchView'];
export type TaxHandoverView = Views['TaxHandoverView'];
export type PrizeTeamView = Views['PrizeTeamView'];
export type TaxLineView = Views['TaxLineView'];
export type BoardView = Views['BoardView'];
export type ScreenView = Views['ScreenView'];
export type ResultBlockerView = Views['ResultBlockerView'];
export type SkillResultsLine = Views['SkillResultsLineView'];
export type SkillResults = Views['SkillResultsView'];
export type PresentResultRow = Views['PresentRowView'];
export type Publication = Views['PublicationView'];
/** Something wrong in a workbook, with its place. */
export interface CellFault {
  sheet?: string | null;
  cell?: string | null;
  code: string;
  message: string;
}
