import { ListOf, Moment, One, Text, Uuid } from '../../platform/http/fields.ts';
import { GrantView } from '../me.view.ts';

export class GrantedPersonView {
  @Uuid()
  id: string;

  @Text()
  name: string;
}

export class RoleGrantView extends GrantView {
  @One(() => GrantedPersonView)
  person: GrantedPersonView;

  @Moment()
  grantedAt: string;
}

export class RoleGrantListView {
  @ListOf(() => RoleGrantView)
  items: RoleGrantView[];

  @Text({ nullable: true })
  next: string | null;
}
