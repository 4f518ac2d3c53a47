import { PartDoor } from './part-door.tsx';

const load = () => import('./contests.tsx').then(({ Contests }) => Contests);

/** Whoever comes by the code on the wall goes to a board at once and never loads the pages before it. */
export function ContestsDoor({ id }: { id: string | null }) {
  return <PartDoor load={load} given={{ id }} />;
}
