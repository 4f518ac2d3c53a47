import { ROLES } from '@skillstar/contract';
import type { Role } from '@skillstar/contract';
import { OneOf, Uuid } from '../../platform/http/fields.ts';

export class RoleGrantQuery {
  @Uuid({ optional: true })
  competition?: string;
}

export class NewRoleGrantDto {
  @Uuid()
  person: string;

  @OneOf(ROLES)
  role: Role;

  @Uuid({ optional: true, nullable: true, description: 'left out: every competition' })
  competition?: string | null;

  @Uuid({ optional: true, nullable: true })
  skill?: string | null;

  @Uuid({ optional: true, nullable: true })
  delegation?: string | null;
}
