import type { SlotStatus } from '../../lib/offline-queue/slot.ts';

/** Where a value is, as a shape: tablet · arrow · tick in a disc · square with a stroke. Never colour alone. */
export function StatusMark({ status, size = 20 }: { status: SlotStatus | 'draft'; size?: number }) {
  return (
    <svg className={`mark-${status}`} width={size} height={size} viewBox="0 0 20 20" aria-hidden="true">
      {SHAPES[status]}
    </svg>
  );
}

const line = {
  fill: 'none',
  stroke: 'currentColor',
  strokeWidth: 2,
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
} as const;
const alarm = (
  <>
    <rect x="1" y="1" width="18" height="18" rx="3" fill="currentColor" />
    <path d="M10 5v6M10 14.5v.2" {...line} stroke="var(--mark-ink, #fff)" strokeWidth={2.4} />
  </>
);

const SHAPES = {
  blank: <circle cx="10" cy="10" r="7" {...line} strokeDasharray="3 3.3" />,
  draft: <path d="M4 16l1-4 8-8 3 3-8 8z" {...line} />,
  saved: <path d="M4 3h12a1 1 0 0 1 1 1v12a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1zM8 14h4" {...line} />,
  sent: <path d="M10 16V4m-5 5 5-5 5 5" {...line} />,
  confirmed: (
    <>
      <circle cx="10" cy="10" r="9" fill="currentColor" />
      <path d="M5.8 10.3l3 3 5.4-6" {...line} stroke="var(--mark-ink, #fff)" strokeWidth={2.2} />
    </>
  ),
  conflict: alarm,
  refused: (
    <>
      <rect x="1" y="1" width="18" height="18" rx="3" fill="currentColor" />
      <path d="M6.5 6.5l7 7m0-7l-7 7" {...line} stroke="var(--mark-ink, #fff)" strokeWidth={2.2} />
    </>
  ),
  superseded: alarm,
} as const;
