import type { ReactNode } from 'react';
import { useMay } from '../session/me.ts';
import { DeniedPage } from './not-found.tsx';

/** A page behind a policy: whoever lacks it is told so, instead of a page full of refusals. */
export function Allowed({ policy, children }: { policy: string; children: ReactNode }) {
  return useMay()(policy) ? children : <DeniedPage />;
}
