import { palette, dark, STAR_BORE, starFacets } from '@skillstar/ui';
import type { CardRow, ShareCard } from './share-card.ts';

export const CARD = { width: 1080, height: 1440 } as const;
const EDGE = 72;
const INNER = CARD.width - 2 * EDGE;
const METALS: Record<number, string> = { 1: palette.medalGold, 2: palette.medalSilver, 3: palette.medalBronze };

/** A code as drawn by qrcode.react: a path in modules, and how many modules wide it is. */
export interface CodePath {
  path: string;
  modules: number;
}

/** The card in the look of the boards: ink, one lamp, one star, plates of metal. */
export function paintShareCard(to: CanvasRenderingContext2D, card: ShareCard, code: CodePath, font: string): void {
  const pen = new Pen(to, font);
  to.fillStyle = palette.ink;
  to.fillRect(0, 0, CARD.width, CARD.height);
  lamp(to);
  star(to, EDGE + 30, 100, 0.72);
  pen.say(card.product, EDGE + 80, 114, 36, { weight: 700 });
  pen.say(card.moment, CARD.width - EDGE, 112, 28, { colour: dark.textSoft, align: 'right' });
  pen.say(card.competition, EDGE, 222, 34, { colour: dark.textSoft, width: INNER });
  pen.say(card.title, EDGE, 320, 88, { weight: 800, width: INNER });
  pen.say(card.state, EDGE, 376, 30, { colour: dark.accentText, width: INNER });
  let top = 412;
  if (card.mine) {
    row(pen, card.mine, top, 240, true);
    top += 264;
  }
  for (const one of card.rows) {
    row(pen, one, top, 116, false);
    top += 128;
  }
  foot(pen, card, code);
}

function row(pen: Pen, { rank, tied, name, under, total, note }: CardRow, top: number, height: number, mine: boolean) {
  const { to } = pen;
  const big = mine ? 1.75 : 1;
  const plate = mine ? 236 : 132;
  const middle = top + height / 2;
  to.fillStyle = mine ? dark.accentSurface : dark.surfaceRaised;
  to.beginPath();
  to.rect(EDGE, top, INNER, height);
  to.fill();
  const metal = METALS[rank];
  if (metal) cutPlate(to, EDGE, top, plate, height, metal, 16 * big);
  const on = metal ? dark.onAccent : dark.text;
  const down = tied ? 8 * big : 0;
  pen.say(String(rank), EDGE + plate / 2, middle + 24 * big - down, 66 * big, {
    weight: 700,
    align: 'center',
    colour: on,
  });
  if (tied) pen.say(tied, EDGE + plate / 2, middle + 46 * big, 24 * big, { align: 'center', colour: on });
  const right = CARD.width - EDGE - 28;
  const lift = note ? 10 * big : 0;
  const width = total ? pen.say(total, right, middle + 22 * big - lift, 62 * big, { weight: 700, align: 'right' }) : 0;
  if (note) pen.say(note, right, middle + 42 * big, 22 * Math.min(big, 1.3), { align: 'right', colour: dark.textSoft });
  const left = EDGE + plate + 28;
  const room = right - width - left - 24;
  pen.say(name, left, middle - (under ? 2 : -14) * big, 42 * Math.min(big, 1.35), { weight: 700, width: room });
  if (under) pen.say(under, left, middle + 38 * big, 26 * Math.min(big, 1.2), { colour: dark.textSoft, width: room });
}

function foot(pen: Pen, card: ShareCard, { path, modules }: CodePath) {
  const { to } = pen;
  const size = 236;
  const [left, top] = [CARD.width - EDGE - size, CARD.height - EDGE - size];
  to.fillStyle = palette.paper;
  to.fillRect(left, top, size, size);
  to.save();
  to.translate(left, top);
  to.scale(size / modules, size / modules);
  to.fillStyle = palette.ink;
  to.fill(new Path2D(path));
  to.restore();
  const width = INNER - size - 40;
  pen.say(card.scan, EDGE, top + 150, 40, { weight: 700, width });
  pen.say(card.caution, EDGE, top + 208, 28, { colour: dark.textSoft, width });
}

/** A flat plate with a fine edge and one corner cut, like a machined part. */
function cutPlate(
  to: CanvasRenderingContext2D,
  x: number,
  y: number,
  w: number,
  h: number,
  metal: string,
  cut: number,
): void {
  to.beginPath();
  to.moveTo(x, y);
  to.lineTo(x + w, y);
  to.lineTo(x + w, y + h - cut);
  to.lineTo(x + w - cut, y + h);
  to.lineTo(x, y + h);
  to.closePath();
  to.fillStyle = metal;
  to.fill();
  to.lineWidth = 2;
  to.strokeStyle = 'rgb(255 255 255 / 50%)';
  to.stroke();
}

function lamp(to: CanvasRenderingContext2D): void {
  to.save();
  to.scale(1, 0.62);
  const light = to.createRadialGradient(CARD.width / 2, -90, 0, CARD.width / 2, -90, 820);
  light.addColorStop(0, 'rgb(232 163 23 / 34%)');
  light.addColorStop(1, 'rgb(232 163 23 / 0%)');
  to.fillStyle = light;
  to.fillRect(0, 0, CARD.width, CARD.height);
  to.restore();
}

function star(to: CanvasRenderingContext2D, x: number, y: number, scale: number): void {
  to.save();
  to.translate(x, y);
  to.scale(scale, scale);
  for (const { path, fill } of starFacets()) {
    to.fillStyle = fill;
    to.fill(new Path2D(path));
  }
  to.beginPath();
  to.arc(0, 0, STAR_BORE, 0, 2 * Math.PI);
  to.fillStyle = '#3a2503';
  to.fill();
  to.restore();
}

interface Saying {
  weight?: number;
  colour?: string;
  align?: CanvasTextAlign;
  /** What does not fit becomes smaller, then shorter. */
  width?: number;
}

class Pen {
  constructor(
    readonly to: CanvasRenderingContext2D,
    private readonly font: string,
  ) {}

  /** Writes on a base line and answers how wide it became. */
  say(text: string, x: number, y: number, size: number, saying: Saying = {}): number {
    const { weight = 400, colour = dark.text, align = 'left', width = Infinity } = saying;
    const { to } = this;
    to.fillStyle = colour;
    to.textAlign = align;
    to.font = `${weight} ${size}px ${this.font}`;
    const fit = Math.max(0.7, Math.min(1, width / Math.max(1, to.measureText(text).width)));
    if (fit < 1) to.font = `${weight} ${Math.floor(size * fit)}px ${this.font}`;
    let shown = text;
    // whole characters, also those of two code units
    for (const letters = [...text]; letters.length > 1 && to.measureText(shown).width > width;) {
      letters.pop();
      shown = `${letters.join('').trimEnd()}…`;
    }
    to.fillText(shown, x, y);
    return to.measureText(shown).width;
  }
}
