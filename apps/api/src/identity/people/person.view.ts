import { Flag, ListOf, Text, Uuid, Whole } from '../../platform/http/fields.ts';
import { GrantView } from '../me.view.ts';

export class PersonView {
  @Uuid()
  id: string;

  @Text()
  name: string;

  @Text({ nullable: true, description: 'null for whoever does not manage the person, and so is the mail' })
  signInName: string | null;

  @Text({ nullable: true, description: 'only the last four digits for whoever does not manage the person' })
  phone: string | null;

  @Text({ nullable: true })
  mail: string | null;

  @Flag()
  disabled: boolean;

  @Flag({ description: 'the reader organises all that the person holds a role in' })
  manageable: boolean;

  @ListOf(() => GrantView, { description: 'inside what the reader organises' })
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
