export type StatusTone = 'confirmed' | 'waiting' | 'faint' | 'signal';

/** A shape and a word: never colour alone. Full, half, empty, square. */
export function StatusDot({ tone, children }: { tone: StatusTone; children: React.ReactNode }) {
  return (
    <span className={`ui-status ui-status-${tone}`}>
      <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
        {SHAPES[tone]}
      </svg>
      <span>{children}</span>
    </span>
  );
}

const SHAPES = {
  confirmed: <circle cx="5" cy="5" r="4" fill="currentColor" />,
  waiting: (
    <>
      <circle cx="5" cy="5" r="3.5" fill="none" stroke="currentColor" />
      <path d="M5 1.5a3.5 3.5 0 0 1 0 7z" fill="currentColor" />
    </>
  ),
  faint: <circle cx="5" cy="5" r="3.5" fill="none" stroke="currentColor" />,
  signal: <rect x="1.5" y="1.5" width="7" height="7" fill="currentColor" />,
} as const;
