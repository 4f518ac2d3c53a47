import { PartDoor } from './part-door.tsx';

const load = () => import('./draws/draws-page.tsx').then(({ DrawsPage }) => DrawsPage);

/** The draws of a skill, for whoever wants to check them. */
export function DrawsDoor({ skill }: { skill: string }) {
  return <PartDoor load={load} given={{ skill }} />;
}
