import { Flag, ListOf, Moment, One, Text, Uuid, Whole } from '../../platform/http/fields.ts';

export class DevicePersonView {
  @Uuid()
  id: string;

  @Text()
  name: string;
}

export class DeviceInviteView {
  @Uuid()
  id: string;

  @Text({ example: 'ABCD-2345', description: 'shown once; works once, for 15 minutes' })
  code: string;

  @Text({ description: 'the path that the QR holds, behind the address of this page' })
  url: string;

  @Moment()
  expiresAt: string;

  @One(() => DevicePersonView)
  person: DevicePersonView;

  @Flag({ description: 'the judge chooses a PIN at this sign-in' })
  needsPin: boolean;
}

export class DeviceView {
  @Uuid()
  id: string;

  @Text()
  name: string;

  @One(() => DevicePersonView)
  person: DevicePersonView;

  @Moment()
  boundAt: string;

  @Moment({ nullable: true })
  lastSeenAt: string | null;

  @Moment({ nullable: true })
  revokedAt: string | null;

  @Whole({ nullable: true })
  unsent: number | null;

  @Text({ nullable: true })
  appVersion: string | null;
}

export class DeviceListView {
  @ListOf(() => DeviceView)
  items: DeviceView[];

  @Text({ nullable: true })
  next: string | null;
}
