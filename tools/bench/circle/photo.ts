import sharp from 'sharp';

/** A portrait as a phone takes it, 1 500 × 2 000: a soft picture with the grain that makes a JPEG large. */
export async function photoBytes(): Promise<Buffer> {
  const noise = { type: 'gaussian', mean: 128, sigma: 12 } as const;
  const grain = await sharp({ create: { width: 1_500, height: 2_000, channels: 3, background: 'black', noise } })
    .jpeg()
    .toBuffer();
  return sharp(grain).jpeg({ quality: 80 }).toBuffer();
}

const SECONDS = 5;

/** The work that nobody can do without: the photo is decoded, made smaller and encoded, one after the other. */
export async function yardstickPhotosPerSecond(photo: Buffer): Promise<number> {
  let painted = 0;
  const end = performance.now() + SECONDS * 1_000;
  while (performance.now() < end) {
    await sharp(photo).rotate().resize({ width: 2_000, height: 2_000, fit: 'inside' }).jpeg().toBuffer();
    painted++;
  }
  return painted / SECONDS;
}
