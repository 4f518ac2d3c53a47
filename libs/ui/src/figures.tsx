import { useState, type CSSProperties } from 'react';

export interface FiguresProps {
  /** Already formatted: "86.50". */
  value: string;
  className?: string;
}

/** Tabular figures. A fresh value rolls the digits that differ, once; then it is plain text again. */
export function Figures({ value, className = '' }: FiguresProps) {
  const [shown, setShown] = useState(value);
  const [before, setBefore] = useState<string | null>(null);
  if (value !== shown) {
    setShown(value);
    setBefore(shown);
  }
  if (before === null) return <span className={`ui-figures ${className}`}>{value}</span>;
  const old = before.padStart(value.length, ' ').slice(-value.length);
  return (
    <span className={`ui-figures ${className}`}>
      <span className="ui-unseen">{value}</span>
      <span aria-hidden="true" onAnimationEnd={() => setBefore(null)}>
        {[...value].map((digit, i) =>
          digit === old[i] ? (
            <span key={i}>{digit}</span>
          ) : (
            <span key={`${i}${digit}`} className="ui-roll" style={{ '--place': value.length - i } as CSSProperties}>
              <span className="ui-roll-was">{old[i] === ' ' ? '\u2007' : old[i]}</span>
              <span className="ui-roll-now">{digit}</span>
            </span>
          ),
        )}
      </span>
    </span>
  );
}
