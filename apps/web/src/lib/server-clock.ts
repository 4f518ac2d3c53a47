/**
 * The server's clock rules (design §5). A phone's own may be a day wrong: ages on a screen are differences of one clock
 * and need none of this, but an hour or a day that is *named* is the server's.
 */
let aheadMs = 0;

export function hearServerTime(iso: string | undefined, now = Date.now()): void {
  const said = Date.parse(iso ?? '');
  if (Number.isFinite(said)) aheadMs = said - now;
}

/** A moment of this device's clock as the server would name it. */
export function serverTime(ms: number = Date.now()): number {
  return ms + aheadMs;
}
