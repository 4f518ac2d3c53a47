import { createRequire } from 'node:module';
import { openSync } from 'fontkit';
import type { Font } from 'fontkit';

export type PdfFont = 'regular' | 'bold';

const { resolve } = createRequire(import.meta.filename);

/** Noto Sans SC, whole: the web's copy is cut in pieces and knows half of its characters (no 䶮, no 㛃). */
const FILES: Record<PdfFont, string> = {
  regular: '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  bold: '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
};

const opened = new Map<PdfFont, Font>();

/** Ten megabytes each: opened at the first document, and shared by all that follow. */
export function pdfFont(name: PdfFont): Font {
  const font = opened.get(name) ?? (openSync(resolve(FILES[name])) as Font);
  opened.set(name, font);
  return font;
}

/** The printer's mark for a character that the font lacks (〓, geta): seen at once, unlike the nothing that a font gives. */
export const GETA = '〓';

/** Joiners, direction marks and variation selectors have no picture of their own. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;
const SPACING = /^[\n\r\t]$/;

const known = new Map<string, boolean>();

function isKnown(character: string): boolean {
  const before = known.get(character);
  if (before !== undefined) return before;
  // Both weights come from one design and cover the same characters (held by a spec).
  const is = SPACING.test(character) || pdfFont('regular').hasGlyphForCodePoint(character.codePointAt(0)!);
  if (known.size > 50_000) known.clear();
  known.set(character, is);
  return is;
}

/** The characters of a text that the font cannot draw, each once, in their order. */
export function missingGlyphs(text: string): string[] {
  return [...new Set(printable(text))].filter((character) => !isKnown(character));
}

/** `𠮷 (U+20BB7)`: on a screen that lacks the character too, its number still says which it is. */
export function glyphName(character: string): string {
  return `${character} (U+${numberOf(character)})`;
}

/** For the foot of a list: what each 〓 stands for, by numbers, since the characters themselves cannot be drawn. */
export function getaNote(missing: Iterable<string>): string {
  const numbers = [...missing].map((character) => `U+${numberOf(character)}`);
  return numbers.length > 0 ? `${GETA} = ${numbers.join(' ')}` : '';
}

function numberOf(character: string): string {
  return character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
}

/** Composed and without what is not seen: `é` as two characters is the one that the font has. */
export function printable(text: string): string {
  return text.normalize('NFC').replace(UNSEEN, '');
}

export function withGeta(text: string): string {
  return [...text].map((character) => (isKnown(character) ? character : GETA)).join('');
}
