import { ListOf, Moment, Text, Uuid } from '../../platform/http/fields.ts';

export class OutboxMailView {
  @Uuid()
  id: string;

  @Text()
  to: string;

  @Text()
  subject: string;

  @Text()
  body: string;

  @Moment()
  at: string;

  @Moment({ nullable: true, description: 'null: nobody sent it; hand it over yourself' })
  sentAt: string | null;

  @Moment({ nullable: true, description: 'a code that it holds runs out then; null: it holds none' })
  uselessAt: string | null;

  @Text({ nullable: true, description: 'what the mail server or gateway said when it did not take it' })
  failure: string | null;
}

export class OutboxListView {
  @ListOf(() => OutboxMailView)
  items: OutboxMailView[];

  @Text({ nullable: true })
  next: string | null;
}
