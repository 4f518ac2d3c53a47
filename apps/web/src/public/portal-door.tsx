import { PartDoor } from './part-door.tsx';

const load = () => import('./portal/portal.tsx').then(({ Portal }) => Portal);

/** The contestants' part. */
export function PortalDoor({ path }: { path: string }) {
  return <PartDoor load={load} given={{ path }} />;
}
