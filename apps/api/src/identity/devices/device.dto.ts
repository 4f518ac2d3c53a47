import { Text, Uuid, Whole } from '../../platform/http/fields.ts';
import { Name } from '../../platform/http/name.ts';

export class NewDeviceInviteDto {
  @Uuid({ description: 'a judge of this competition' })
  person: string;

  @Name({ max: 40, optional: true, description: 'what is written on the tablet' })
  name?: string;
}

export class DeviceSignInDto {
  @Text({ min: 8, max: 20, description: 'from the QR or typed; blanks, hyphens and case do not matter' })
  code: string;

  @Text({ pattern: /^\d{4,8}$/, min: 4, max: 8, description: 'chosen at the first sign-in, asked for later' })
  pin: string;

  @Name({ max: 40, optional: true })
  deviceName?: string;
}

export class DeviceRevocationDto {
  @Name({ max: 300 })
  reason: string;
}

export class PinResetDto {
  @Uuid()
  person: string;
}

export class DeviceReportDto {
  @Whole({ min: 0, max: 1_000_000, description: 'entries that wait on the tablet' })
  unsent: number;

  @Text({ max: 40 })
  appVersion: string;
}
