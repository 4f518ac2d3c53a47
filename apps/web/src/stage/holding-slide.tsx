import { Star } from '@skillstar/ui';
import { PhoneCode } from './phone-code.tsx';

export interface HoldingSlideProps {
  title: string;
  text?: string;
  /** The board that phones can watch meanwhile. */
  board?: string;
}

/** When there is no board to show: the star, and one sentence. */
export function HoldingSlide({ title, text, board }: HoldingSlideProps) {
  return (
    <div className="holding">
      <Star className="holding-star" size={board ? 160 : 220} />
      <h1>{title}</h1>
      {text ? <p>{text}</p> : null}
      {board ? <PhoneCode board={board} size={300} /> : null}
    </div>
  );
}
