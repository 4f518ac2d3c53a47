import { STAR_BORE, starFacets } from './star-geometry.ts';

const FACETS = starFacets();

export interface StarProps {
  size?: number | string;
  /** Said by a screen reader; without it the star is an ornament. */
  label?: string;
  className?: string;
}

/** Our mark. Once per view. */
export function Star({ size = 28, label, className }: StarProps) {
  const meaning = label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true };
  return (
    <svg className={className} width={size} height={size} viewBox="-50 -50 100 100" {...meaning}>
      {FACETS.map(({ path, fill }) => (
        <path key={path} d={path} fill={fill} />
      ))}
      <circle r={STAR_BORE} fill="#3a2503" stroke="#ffeab8" strokeWidth="1.1" />
    </svg>
  );
}
