/**
 * What is typed differently and means the same: full-width digits and letters, ideographic blanks, two-character names
 * padded with a blank, other middle dots than · in names. Chinese punctuation and rare characters stay.
 */
export function plainText(text: string, person = false): string {
  const plain = text
    .normalize('NFC')
    .replace(FULL_WIDTH, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0))
    // marks that turn the direction of writing, and zero-width ones: invisible, and two equal names would differ
    .replace(/[\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (!person) return plain;
  return plain
    .replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '')
    .replace(/ ?[\u2022\u2027\u30fb\uff65\u22c5] ?/g, '·');
}

const FULL_WIDTH = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g;

export function hasFullWidth(text: string): boolean {
  return text.search(FULL_WIDTH) >= 0;
}

/** The number of a document as it is compared and stored: plain, in capitals, without the blanks and strokes of a printed card. */
export function plainNumber(text: string): string {
  return plainText(text)
    .replace(/[\s\-\u2010-\u2015\uff0d()\uff08\uff09]/g, '')
    .toUpperCase();
}
