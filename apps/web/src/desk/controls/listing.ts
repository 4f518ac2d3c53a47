import type { Language } from '../../lib/language.ts';

/** Names one after the other, with the mark that the reader's language puts between them. */
export function listing(names: readonly string[], reader: Language): string {
  return names.join(reader === 'en' ? ', ' : '、');
}

/** Sentences one after the other: Chinese ones follow each other without a space. */
export function inARow(sentences: readonly string[], reader: Language): string {
  return sentences.join(reader === 'en' ? ' ' : '');
}
