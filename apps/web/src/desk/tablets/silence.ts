import type { DeviceView } from '../wire.ts';

/** A tablet reports every half minute while it is in use; after two minutes without a word somebody should look. */
const SILENT_AFTER_MS = 120_000;

export function isSilent(device: Pick<DeviceView, 'lastSeenAt' | 'revokedAt'>, now: number): boolean {
  if (device.revokedAt !== null) return false;
  return device.lastSeenAt === null || now - Date.parse(device.lastSeenAt) > SILENT_AFTER_MS;
}
