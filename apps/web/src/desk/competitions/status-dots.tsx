import type { CompetitionStatus, SkillStatus, SubjectStatus } from '@skillstar/contract';
import { StatusDot, type StatusTone } from '@skillstar/ui';
import { useText } from '../words.ts';

const COMPETITION: Record<CompetitionStatus, StatusTone> = { draft: 'faint', published: 'confirmed', closed: 'faint' };
const SKILL: Record<SkillStatus, StatusTone> = {
  preparing: 'faint',
  open: 'waiting',
  marking: 'waiting',
  closed: 'confirmed',
};
const SUBJECT: Record<SubjectStatus, StatusTone> = {
  competing: 'confirmed',
  absent: 'faint',
  withdrawn: 'faint',
  disqualified: 'signal',
  'out-of-contest': 'waiting',
};

export function CompetitionStatusDot({ status }: { status: CompetitionStatus }) {
  const words = useText('words');
  return <StatusDot tone={COMPETITION[status]}>{words(`competitionStatus.${status}`)}</StatusDot>;
}

export function SkillStatusDot({ status }: { status: SkillStatus }) {
  const words = useText('words');
  return <StatusDot tone={SKILL[status]}>{words(`skillStatus.${status}`)}</StatusDot>;
}

export function SubjectStatusDot({ status }: { status: SubjectStatus }) {
  const words = useText('words');
  return <StatusDot tone={SUBJECT[status]}>{words(`subjectStatus.${status}`)}</StatusDot>;
}
