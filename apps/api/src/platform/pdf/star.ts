import type { Pdf } from './pdf.ts';

const INNER = 0.448;
const LIT = '#f3b940';
const SHADED = '#b0740d';

/** The mark, flat for print: a five-point star of ten facets, one side of each point in the light. */
export function drawStar(pdf: Pdf, x: number, y: number, size: number): void {
  const [middleX, middleY, outer] = [x + size / 2, y + size * 0.53, size / 2];
  const corner = (index: number): [number, number] => {
    const radius = index % 2 === 0 ? outer : outer * INNER;
    const angle = -Math.PI / 2 + (index * Math.PI) / 5;
    return [middleX + radius * Math.cos(angle), middleY + radius * Math.sin(angle)];
  };
  for (let facet = 0; facet < 10; facet++) {
    pdf.polygon([middleX, middleY], corner(facet), corner((facet + 1) % 10)).fill(facet % 2 === 0 ? SHADED : LIT);
  }
}
