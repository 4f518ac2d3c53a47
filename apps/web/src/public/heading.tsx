const LONG = 10;

/** A page's heading; what is long for a phone stands smaller. A Chinese character is as wide as two letters. */
export function Heading({ children }: { children: string }) {
  const width = [...children].reduce((sum, character) => sum + (character > '\u2e80' ? 1 : 0.5), 0);
  return <h1 data-long={width > LONG || undefined}>{children}</h1>;
}
