type Randomness = (bytes: Uint8Array<ArrayBuffer>) => Uint8Array;

/** RFC 9562 UUIDv7. `crypto.randomUUID` is missing on a plain-http LAN, `getRandomValues` is everywhere. */
export function uuidV7(now: number, fill: Randomness = (bytes) => crypto.getRandomValues(bytes)): string {
  const bytes = fill(new Uint8Array(new ArrayBuffer(16)));
  let time = Math.max(0, Math.floor(now));
  for (let at = 5; at >= 0; at--) {
    bytes[at] = time % 256;
    time = Math.floor(time / 256);
  }
  bytes[6] = 0x70 | (bytes[6]! & 0x0f);
  bytes[8] = 0x80 | (bytes[8]! & 0x3f);
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
