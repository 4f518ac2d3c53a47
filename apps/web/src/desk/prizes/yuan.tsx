import { formatYuan } from '@skillstar/rules';

/** An amount in yuan, with its thousands: 5,000.00. */
export function Yuan({ fen }: { fen: number }) {
  return <span className="figures">{yuan(fen)}</span>;
}

export function yuan(fen: number): string {
  return formatYuan(fen).replace(/\B(?=(\d{3})+\.)/g, ',');
}

/** What is to come back counts the other way. */
export function signed({ direction }: { direction: 'pay' | 'recover' }, fen: number): number {
  return direction === 'pay' ? fen : -fen;
}
