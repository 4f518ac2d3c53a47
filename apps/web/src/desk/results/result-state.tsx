import { StatusDot } from '@skillstar/ui';
import { useText } from '../words.ts';
import type { SkillResultsLine } from '../wire.ts';

/** Where a skill's results stand, in one word. */
export function ResultState({ skill }: { skill: SkillResultsLine }) {
  const t = useText('results');
  const { publication, correction, proposal, blockers } = skill;
  if (correction) return <StatusDot tone="signal">{t('state.correcting')}</StatusDot>;
  if (proposal) return <StatusDot tone="waiting">{t('state.proposed')}</StatusDot>;
  if (publication?.notice?.finalAt) return <StatusDot tone="confirmed">{t('state.final')}</StatusDot>;
  if (publication?.notice) return <StatusDot tone="waiting">{t('state.onNotice')}</StatusDot>;
  if (publication) return <StatusDot tone="confirmed">{t('state.finalised')}</StatusDot>;
  if (blockers.length === 0) return <StatusDot tone="waiting">{t('state.ready')}</StatusDot>;
  return <StatusDot tone="faint">{t('state.marking')}</StatusDot>;
}
