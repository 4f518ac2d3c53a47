import type { CertificateLayout } from '@skillstar/contract';
import { glyphName } from '../../platform/pdf/glyphs.ts';
import { Problem } from '../../platform/problems/problem.ts';
import type { Certifiable } from './certifiable.ts';
import { missingOn } from './draw-certificate.ts';

/** One paper: of a team each member has one, so the award alone does not say which. */
export interface Paper {
  award: string;
  competitor: string | null;
}

/** A paper that an order does not issue; `missing` is empty where the organiser left it out himself. */
export interface HeldBack extends Paper {
  recipient: string;
  missing: string[];
}

/** How a name is written on the paper instead, because the font lacks a character of it. */
export interface Writing extends Paper {
  recipient: string;
}

export function written(all: readonly Certifiable[], writings: readonly Writing[]): Certifiable[] {
  return all.map((one) => {
    const other = writings.find(({ award, competitor }) => award === one.award && competitor === one.competitor);
    if (!other) return one;
    return { ...one, recipient: other.recipient, content: { ...one.content, recipient: other.recipient } };
  });
}

export function isAmong(papers: readonly Paper[], { award, competitor }: Paper): boolean {
  return papers.some((one) => one.award === award && one.competitor === competitor);
}

export function paperOf({ award, competitor, recipient }: Writing): Writing {
  return { award, competitor, recipient };
}

/** Those that cannot be printed, with the characters that the font lacks. */
export function unprintable(layout: CertificateLayout, meant: readonly Certifiable[]): HeldBack[] {
  return meant.flatMap((one) => {
    const missing = missingOn(layout, one.content).map(glyphName);
    return missing.length > 0 ? [{ ...paperOf(one), missing }] : [];
  });
}

export function glyphsMissing(lacking: readonly HeldBack[]): Problem {
  const names = lacking
    .slice(0, 20)
    .map(({ recipient, missing }) => `${recipient}: ${missing.join(' ')}`)
    .join('; ');
  return new Problem('certificate.glyphsMissing', { count: lacking.length, names });
}
