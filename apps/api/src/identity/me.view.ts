import { ListOf, One, OneOf, Text, Texts, Uuid } from '../platform/http/fields.ts';
import { ROLES } from '@skillstar/contract';
import type { Role } from '@skillstar/contract';

export class GrantView {
  @Uuid()
  id: string;

  @OneOf(ROLES)
  role: Role;

  @Uuid({ nullable: true })
  competition: string | null;

  @Uuid({ nullable: true })
  skill: string | null;

  @Uuid({ nullable: true })
  delegation: string | null;
}

export class MyselfView {
  @Uuid()
  id: string;

  @Text()
  name: string;

  @Text({ nullable: true })
  signInName: string | null;

  @Text({ nullable: true })
  phone: string | null;

  @Text({ nullable: true })
  mail: string | null;
}

export class MyDeviceView {
  @Uuid()
  id: string;

  @Text()
  name: string;

  @Uuid()
  competition: string;
}

export class MeView {
  @One(() => MyselfView)
  person: MyselfView;

  @ListOf(() => GrantView)
  grants: GrantView[];

  @One(() => MyDeviceView, { nullable: true })
  device: MyDeviceView | null;

  @Texts({ description: 'policies that some grant admits to; the scope is checked at each use' })
  permissions: string[];
}
