import { useLayoutEffect, useRef, type RefObject } from 'react';

const MOVE_MS = 450;
const EASE_OUT = 'cubic-bezier(0.2, 0.7, 0.2, 1)';

/**
 * Rows glide from where they were to where they are now; gainers rise in front. With reduced motion they cross-fade.
 * `order` names the present order: when it changes, rows (elements with data-row) are compared with their last places.
 */
export function useRowMovement(list: RefObject<HTMLElement | null>, order: string, context: string): void {
  const places = useRef<{ context: string; tops: Map<string, number> }>({ context, tops: new Map() });
  useLayoutEffect(() => {
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
    const before = places.current;
    const tops = new Map(rows.map((row) => [row.dataset['row']!, row.offsetTop]));
    places.current = { context, tops };
    // another filter is another list, not a movement
    if (before.context !== context || before.tops.size === 0) return;
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    for (const row of rows) {
      const from = before.tops.get(row.dataset['row']!);
      const to = tops.get(row.dataset['row']!)!;
      if (from === undefined || from === to) continue;
      if (still) row.animate([{ opacity: 0.2 }, { opacity: 1 }], { duration: MOVE_MS });
      else glide(row, from - to);
    }
  }, [list, order, context]);
}

function glide(row: HTMLElement, distance: number): void {
  const box = row.getBoundingClientRect();
  const [top, bottom] = [Math.min(box.top, box.top + distance), Math.max(box.bottom, box.bottom + distance)];
  if (bottom < -200 || top > innerHeight + 200) return;
  row.dataset['moving'] = distance > 0 ? 'up' : 'down';
  const motion = row.animate([{ transform: `translateY(${distance}px)` }, { transform: 'none' }], {
    duration: MOVE_MS,
    easing: EASE_OUT,
  });
  motion.onfinish = motion.oncancel = () => delete row.dataset['moving'];
}
