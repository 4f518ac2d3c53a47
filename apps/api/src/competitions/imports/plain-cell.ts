/**
 * What is typed differently and means the same: full-width digits and letters, ideographic blanks, two-character names
 * padded with a blank, other middle dots than · in names. Chinese punctuation and rare characters stay.
 */
export function plainCell(text: string, person = false): string {
  const plain = text
    .normalize('NFC')
    .replace(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g, (letter) =>
      String.fromCharCode(letter.charCodeAt(0) - 0xfee0),
    )
    // marks that turn the direction of writing, and zero-width ones: invisible, and two equal names would differ
    .replace(/[\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (!person) return plain;
  return plain
    .replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '')
    .replace(/ ?[\u2022\u2027\u30fb\uff65\u22c5] ?/g, '·');
}
