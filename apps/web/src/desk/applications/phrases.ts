import type { ReviewFieldView } from '../wire.ts';

/** What is most often wrong with a field: one tap instead of typing it for the hundredth time. */
export function phraseFor({ kind, field }: Pick<ReviewFieldView, 'kind' | 'field'>) {
  if (kind === 'photo') return 'photo';
  if (kind === 'scan') return field.includes('proof') ? 'seal' : 'scan';
  if (kind === 'name' || kind === 'document') return 'mismatch';
  return field === 'answers.unit' ? 'unit' : null;
}
