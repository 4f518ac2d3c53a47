import { PartDoor } from './part-door.tsx';

const load = () => import('./results/results.tsx').then(({ NoticePage }) => NoticePage);

/** Results on public notice, of their own script. */
export function ResultsDoor({ skill }: { skill: string }) {
  return <PartDoor load={load} given={{ skill }} />;
}
