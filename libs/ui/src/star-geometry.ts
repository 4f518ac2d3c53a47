/**
 * The mark: a five-point star cut like a machined part. Ten facets fall from the bore to the rim, ten chamfers run
 * round the edge; each is shaded by one lamp from the upper left. Pure geometry, so that the page, the icon files and
 * the stage draw the same star.
 */
export interface Facet {
  path: string;
  fill: string;
}

const OUTER = 48;
const INNER = 21.5;
const CHAMFER = 0.865;
const LAMP = normal(-0.55, -0.72, 0.62);
const AMBIENT = 0.16;
/** From the shadow side to the lit edge. */
const GOLDS = ['#6d4304', '#8c5807', '#b0740d', '#d08e12', '#e8a317', '#f3b940', '#fbd27a', '#ffeab8'];

export const STAR_BORE = 6.2;

type Point = readonly [number, number];

export function starFacets(): Facet[] {
  const rim = corners(1);
  const ridge = corners(CHAMFER);
  const plate: Facet = { path: polygon(rim), fill: GOLDS[2]! };
  const cut = rim.flatMap((at, i) => {
    const next = rim[(i + 1) % 10]!;
    const [a, b] = [ridge[i]!, ridge[(i + 1) % 10]!];
    // a point's spine stands higher than the valley between two points: that makes two facets a point
    const height = (index: number) => (index % 2 === 0 ? 5 : -3);
    return [
      { path: polygon([at, next, b, a]), fill: gold(slope(at, next, a, 0, 0, 9)) },
      { path: polygon([[0, 0], a, b]), fill: gold(slope([0, 0], a, b, 12, height(i), height(i + 1))) },
    ];
  });
  return [plate, ...cut];
}

export function starSvg({ background }: { background?: string } = {}): string {
  const facets = starFacets().map(({ path, fill }) => `<path d="${path}" fill="${fill}"/>`);
  const plate = background ? `<rect x="-72" y="-72" width="144" height="144" fill="${background}"/>` : '';
  const box = background ? '-72 -72 144 144' : '-50 -50 100 100';
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}">${plate}${facets.join('')}${bore()}</svg>\n`;
}

function bore(): string {
  return `<circle r="${STAR_BORE}" fill="#3a2503"/><circle r="${STAR_BORE}" fill="none" stroke="#ffeab8" stroke-width="1.1"/>`;
}

function corners(scale: number): Point[] {
  return Array.from({ length: 10 }, (_, i) => {
    const radius = (i % 2 === 0 ? OUTER : INNER) * scale;
    const angle = -Math.PI / 2 + (i * Math.PI) / 5;
    return [radius * Math.cos(angle), radius * Math.sin(angle) + 2.4] as const;
  });
}

/** How much of the lamp a plane through three points catches, 0–1; the heights lift the points out of the page. */
function slope(a: Point, b: Point, c: Point, ha: number, hb: number, hc: number): number {
  const [ux, uy, uz] = [b[0] - a[0], b[1] - a[1], hb - ha];
  const [vx, vy, vz] = [c[0] - a[0], c[1] - a[1], hc - ha];
  const face = normal(uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx);
  const sign = face[2] < 0 ? -1 : 1;
  const lit = Math.max(0, sign * (face[0] * LAMP[0] + face[1] * LAMP[1] + face[2] * LAMP[2]));
  return AMBIENT + (1 - AMBIENT) * lit;
}

function normal(x: number, y: number, z: number): readonly [number, number, number] {
  const length = Math.hypot(x, y, z);
  return [x / length, y / length, z / length];
}

function gold(light: number): string {
  return GOLDS[Math.min(GOLDS.length - 1, Math.floor(light * GOLDS.length))]!;
}

function polygon(points: readonly Point[]): string {
  return `M${points.map(([x, y]) => `${x.toFixed(2)} ${y.toFixed(2)}`).join('L')}Z`;
}
