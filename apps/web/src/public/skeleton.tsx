/** The shape of what is coming; it does not move. index.html paints the same before the script arrives. */
export function SkeletonHead() {
  return (
    <div className="skeleton-head" aria-hidden="true">
      <span className="bone bone-name" />
      <span className="bone bone-title" />
    </div>
  );
}

export function SkeletonRows({ rows = 8 }: { rows?: number }) {
  return (
    <div className="skeleton-rows" aria-hidden="true">
      {Array.from({ length: rows }, (_, i) => (
        <div key={i} className="skeleton-row" style={{ opacity: 1 - i / (rows + 1) }}>
          <span className="bone bone-rank" />
          <span className="bone bone-name" />
          <span className="bone bone-total" />
        </div>
      ))}
    </div>
  );
}

export function SkeletonCards() {
  return (
    <div className="cards" aria-hidden="true">
      {[0, 1, 2].map((i) => (
        <div key={i} className="card skeleton-card" style={{ opacity: 1 - i / 4 }}>
          <span className="bone bone-title" />
          <span className="bone bone-name" />
          <span className="bone bone-name" />
          <span className="bone bone-name" />
        </div>
      ))}
    </div>
  );
}
