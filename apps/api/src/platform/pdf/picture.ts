import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import type { Pdf } from './pdf.ts';

/** What `pdf.image` takes beside a file's bytes: opened already, and written into the document once. */
export type OpenedPicture = PDFKit.Mixins.ImageSrc;

/** A JPEG for as many pages as the document has: given as bytes, pdfkit would write it anew on every page. */
export function openPicture(pdf: Pdf, jpeg: Buffer): OpenedPicture {
  return (pdf as unknown as { openImage(bytes: Buffer): OpenedPicture }).openImage(jpeg);
}

interface Parted {
  width: number;
  height: number;
  colours: Buffer;
  clearness: Buffer;
}

/** The last one: a batch prints one seal five hundred times, and parting it takes longer than the rest of its page. */
let kept: { key: string; parted: Promise<Parted> } | null = null;

/** A PNG that is clear in places, its colours and its clearness packed by themselves, as a PDF wants them. */
export async function openClearPicture(pdf: Pdf, png: Buffer): Promise<OpenedPicture> {
  const key = createHash('sha256').update(png).digest('hex');
  if (kept?.key !== key) kept = { key, parted: part(png) };
  const { width, height, colours, clearness } = await kept.parted;
  const size = { Type: 'XObject', Subtype: 'Image', Width: width, Height: height, BitsPerComponent: 8 };
  const mask = pdf.ref({ ...size, Filter: 'FlateDecode', ColorSpace: 'DeviceGray', Decode: [0, 1] });
  mask.end(clearness);
  const obj = pdf.ref({ ...size, Filter: 'FlateDecode', ColorSpace: 'DeviceRGB', SMask: mask });
  obj.end(colours);
  return { width, height, label: `Clear${key.slice(0, 8)}`, obj } as unknown as OpenedPicture;
}

async function part(png: Buffer): Promise<Parted> {
  const { default: sharp } = await import('sharp');
  const { data, info } = await sharp(png)
    .ensureAlpha()
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const pixels = info.width * info.height;
  const colours = Buffer.alloc(pixels * 3);
  const clearness = Buffer.alloc(pixels);
  for (let at = 0; at < pixels; at++) {
    data.copy(colours, at * 3, at * 4, at * 4 + 3);
    clearness[at] = data[at * 4 + 3]!;
  }
  return { width: info.width, height: info.height, colours: deflateSync(colours), clearness: deflateSync(clearness) };
}
