import { Flag, ListOf, Text, Uuid, Whole } from '../../platform/http/fields.ts';
import { GrantView } from '../me.view.ts';

export class PersonView {
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

  @Flag()
  disabled: boolean;

  @ListOf(() => GrantView)
  grants: GrantView[];

  @Whole()
  version: number;

  @Text({ optional: true, description: 'only in the answer that made it' })
  initialPassword?: string;
}

export class PersonListView {
  @ListOf(() => PersonView)
  items: PersonView[];

  @Text({ nullable: true })
  next: string | null;
}

export class NewPasswordView {
  @Text({ description: 'shown once, to be handed over' })
  password: string;
}
