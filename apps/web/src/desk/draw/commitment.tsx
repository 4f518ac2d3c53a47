/** A fingerprint as people compare it: in groups of four. */
export function Commitment({ value }: { value: string }) {
  return (
    <code className="commitment" title={value}>
      {(value.match(/.{1,4}/g) ?? []).map((group, index) => (
        <span key={index}>{group} </span>
      ))}
    </code>
  );
}
