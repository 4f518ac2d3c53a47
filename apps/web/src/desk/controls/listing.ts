import type { Language } from '../../lib/language.ts';

/** Names one after the other, with the mark that the reader's language puts between them. */
export function listing(names: readonly string[], reader: Language): string {
  return names.join(reader === 'en' ? ', ' : '、');
}
