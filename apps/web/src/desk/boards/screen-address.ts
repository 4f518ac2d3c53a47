/** The address that a screen opens; the key stands behind the #, so that no server's log ever holds it. */
export function screenAddress(origin: string, board: string | null, key: string): string {
  return `${origin}/stage/#/${board ? `boards/${board}` : ''}?screen=${encodeURIComponent(key)}`;
}
