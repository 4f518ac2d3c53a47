import type { Visibility } from '@skillstar/contract';
import { useText } from '../words.ts';

/** Open is a lit lamp, ranks only half of one, frozen a square, hidden a ring: shape and word, never colour alone. */
export function VisibilityMark({ visibility }: { visibility: Visibility }) {
  const t = useText('boards');
  return (
    <span className={`visibility visibility-${visibility}`}>
      <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
        {SHAPES[visibility]}
      </svg>
      {t(`visibility.${visibility}`)}
    </span>
  );
}

const SHAPES = {
  open: <circle cx="6" cy="6" r="5" fill="currentColor" />,
  'ranks-only': (
    <>
      <circle cx="6" cy="6" r="4.5" fill="none" stroke="currentColor" />
      <path d="M6 1.5a4.5 4.5 0 0 1 0 9z" fill="currentColor" />
    </>
  ),
  frozen: <rect x="1.5" y="1.5" width="9" height="9" fill="currentColor" />,
  hidden: <circle cx="6" cy="6" r="4.5" fill="none" stroke="currentColor" strokeDasharray="2 2" />,
} as const;
