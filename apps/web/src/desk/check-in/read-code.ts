/** What a card's QR or a hand gives: the link to this page, or the code alone. */
export function readCode(text: string): string | null {
  const linked = /[?&]code=([A-Za-z0-9-]+)/.exec(text)?.[1];
  const bare = (linked ?? text).toUpperCase().replace(/[\s-]/g, '');
  return /^[A-HJKMNP-Z2-9]{8}$/.test(bare) ? `${bare.slice(0, 4)}-${bare.slice(4)}` : null;
}
