import { useT } from '../words.ts';
import { PrizeCard } from './prize-card.tsx';
import type { Prize } from './prize.ts';

/** The winner's money: how much, where it goes, where it is. */
export function Prizes({ items, onChanged }: { items: Prize[]; onChanged: () => void }) {
  const t = useT();
  return (
    <section className="card portal-card" aria-labelledby="prizes">
      <h2 id="prizes">{t('prizes.title')}</h2>
      <ul className="portal-lines">
        {items.map((prize) => (
          <li key={prize.id} className="portal-prize">
            <PrizeCard prize={prize} onChanged={onChanged} />
          </li>
        ))}
      </ul>
    </section>
  );
}
