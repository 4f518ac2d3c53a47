import type { Sharp, SharpOptions } from 'sharp';
import { Turnstile } from '../../platform/jobs/turnstile.ts';
import { Problem } from '../../platform/problems/problem.ts';

export const PICTURE_TYPES = ['image/jpeg', 'image/png', 'image/webp'];
/** Of the body; a phone's largest photo. */
export const LARGEST_PICTURE = '12mb';
const LEAST_SIDE = 100;
const MOST_SIDE = 12_000;
/** Of what is kept: enough to read a certificate on a screen and to print a portrait. */
const KEPT_SIDE = 2_000;
/** A seal of 40 mm, printed with 250 dots to the inch. */
const KEPT_CLEAR_SIDE = 400;
const MOST_PIXELS = 60_000_000;

export interface Picture {
  content: Buffer;
  width: number;
  height: number;
}

/** Two at a time: marking must not feel a rush of uploads. */
const workers = new Turnstile(2);

/**
 * A picture by its content, whatever its sender calls it, painted anew as JPEG (a seal, clear in places, as PNG): where it was taken (GPS) is gone, and
 * so is whatever else hid in the file. Nothing but the three formats reaches a decoder.
 */
export async function reEncode(bytes: Buffer, format: 'jpeg' | 'png' = 'jpeg'): Promise<Picture> {
  if (!isPictureContent(bytes)) throw new Problem('picture.otherKind');
  if (hidesAnother(bytes)) throw new Problem('picture.twoFiles');
  const open = await decoder();
  return workers.pass(async () => {
    const { width, height } = await orDamaged(open(bytes, OPTIONS).metadata());
    for (const side of [width, height]) {
      if (side < LEAST_SIDE || side > MOST_SIDE) {
        throw new Problem('picture.sizeOutside', { width, height, least: LEAST_SIDE, most: MOST_SIDE });
      }
    }
    const side = format === 'png' ? KEPT_CLEAR_SIDE : KEPT_SIDE;
    const upright = open(bytes, OPTIONS)
      .autoOrient()
      .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true });
    const painted = format === 'png' ? upright.png() : upright.flatten({ background: '#ffffff' }).jpeg({ quality: 85 });
    const { data, info } = await orDamaged(painted.toBuffer({ resolveWithObject: true }));
    return { content: data, width: info.width, height: info.height };
  });
}

const OPTIONS: SharpOptions = { failOn: 'error', limitInputPixels: MOST_PIXELS };

function isPictureContent(bytes: Buffer): boolean {
  const starts = (hex: string, at = 0): boolean => bytes.subarray(at, at + hex.length / 2).toString('hex') === hex;
  return starts('ffd8ff') || starts('89504e470d0a1a0a') || (starts('52494646') && starts('57454250', 8));
}

/**
 * Marks of other kinds of files, each too long to stand in a photo by chance. What a phone adds behind its photos (a
 * moment of film, a map of depths) is none of them, and is lost when it is painted anew.
 */
const OTHERS = /<script[\s>]|<html[\s>]|<!doctype\s|<svg\s+\w+\s*=|<\?php\s|%PDF-\d\.\d/i;
const END_OF_ZIP = Buffer.from('504b050600000000', 'hex');

/** A polyglot: a picture to whoever shows it, and something else to whoever opens it. */
function hidesAnother(bytes: Buffer): boolean {
  return bytes.includes(END_OF_ZIP) || OTHERS.test(bytes.toString('latin1'));
}

async function orDamaged<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch {
    throw new Problem('picture.damaged');
  }
}

let loading: Promise<(bytes: Buffer, options: SharpOptions) => Sharp> | undefined;

/** Loaded by the first upload: a start does not wait for it. */
function decoder(): Promise<(bytes: Buffer, options: SharpOptions) => Sharp> {
  loading ??= import('sharp').then(({ default: sharp }) => {
    sharp.cache(false);
    sharp.concurrency(1);
    sharp.block({ operation: ['VipsForeignLoad'] });
    sharp.unblock({ operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp'] });
    return sharp;
  });
  return loading;
}
