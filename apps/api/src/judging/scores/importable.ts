import type { AspectRule } from '@skillstar/rules';

/** Marks that come as figures from elsewhere (a theory paper); what is measured or judged is entered where it is done. */
export function isImportable({ type, calculation }: Pick<AspectRule, 'type' | 'calculation'>): boolean {
  return type === 'M' && (calculation === null || calculation.type === 'PARTIAL');
}
