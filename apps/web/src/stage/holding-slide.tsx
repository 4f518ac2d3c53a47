import { Star } from '@skillstar/ui';

/** When there is no board to show: the star, and one sentence. */
export function HoldingSlide({ title, text }: { title: string; text?: string }) {
  return (
    <div className="holding">
      <Star className="holding-star" size={220} />
      <h1>{title}</h1>
      {text ? <p>{text}</p> : null}
    </div>
  );
}
