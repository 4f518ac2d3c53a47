/** What can be written on a certificate: `{recipient}` in a field becomes the name. */
export const CERTIFICATE_WORDS = [
  'recipient',
  'award',
  'awardEn',
  'competition',
  'competitionEn',
  'skill',
  'skillEn',
  'unit',
  'rank',
  'team',
  'issuer',
  'date',
  'dateEn',
  'number',
] as const;
export type CertificateWord = (typeof CERTIFICATE_WORDS)[number];
export type CertificateContent = Record<CertificateWord, string>;

export const CERTIFICATE_PAPERS = ['landscape', 'portrait'] as const;
export type CertificatePaper = (typeof CERTIFICATE_PAPERS)[number];

/** A4, in millimetres. */
export const PAPER_SIZES: Record<CertificatePaper, { width: number; height: number }> = {
  landscape: { width: 297, height: 210 },
  portrait: { width: 210, height: 297 },
};

/** One line on the paper, around the middle `y`; a long one becomes smaller until it fits. Millimetres and points. */
export interface CertificateField {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
  bold: boolean;
  align: 'left' | 'center' | 'right';
  color: string;
}

export interface CertificateLayout {
  paper: CertificatePaper;
  /** Our own frame and star, where no background is printed. */
  frame: boolean;
  /** Who issues it, as `{issuer}` and on the check page. */
  issuer: string;
  fields: CertificateField[];
  qr: { x: number; y: number; size: number };
  seal: { x: number; y: number; size: number };
}

const INK = '#0b1220';

function line(text: string, y: number, size: number, more: Partial<CertificateField> = {}): CertificateField {
  return { text, x: 40, y, width: 217, size, bold: false, align: 'center', color: INK, ...more };
}

/** A certificate that can be issued as it is; everything in it is a setting. */
export const STANDARD_CERTIFICATE: CertificateLayout = {
  paper: 'landscape',
  frame: true,
  issuer: '竞赛组织委员会',
  fields: [
    line('荣 誉 证 书', 44, 40, { bold: true, color: '#7d5200' }),
    line('CERTIFICATE OF HONOUR', 59, 11, { color: '#7d5200' }),
    line('{recipient}', 84, 30, { bold: true }),
    line('{unit}', 98, 13, { color: '#414b5e' }),
    line('在{competition}', 113, 17),
    line('“{skill}”项目中荣获', 124, 17),
    line('{award}', 141, 30, { bold: true, color: '#7d5200' }),
    line('特发此证，以资鼓励。', 157, 14),
    line('{issuer}', 172, 14, { x: 150, width: 107, align: 'right' }),
    line('{date}', 181, 12, { x: 150, width: 107, align: 'right' }),
    line('证书编号 {number}', 188, 9, { x: 62, width: 80, align: 'left', color: '#414b5e' }),
    line('扫码核验', 182, 9, { x: 62, width: 80, align: 'left', color: '#414b5e' }),
  ],
  qr: { x: 40, y: 172, size: 20 },
  seal: { x: 218, y: 152, size: 38 },
};

/** The text with its words filled in; a word that is empty leaves nothing behind. */
export function fillCertificate(text: string, content: Partial<CertificateContent>): string {
  return text
    .replace(/\{(\w+)\}/g, (whole, word: string) =>
      (CERTIFICATE_WORDS as readonly string[]).includes(word) ? (content[word as CertificateWord] ?? '') : whole,
    )
    .trim();
}

/** What stands in braces and is no word: a misspelt one would be printed five hundred times. */
export function unknownWords(text: string): string[] {
  return [...text.matchAll(/\{([^{}]*)\}/g)]
    .map(([, word]) => word!)
    .filter((word) => !(CERTIFICATE_WORDS as readonly string[]).includes(word));
}
