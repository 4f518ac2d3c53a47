import { Flag, Whole } from '../../platform/http/fields.ts';

export class CodeSentView {
  @Flag({ description: 'false: no carrier is configured, the organiser has the code in the outbox' })
  carried: boolean;

  @Whole({ description: 'ms for which the code is good' })
  goodForMs: number;

  @Whole({ description: 'ms after which another one may be asked for' })
  againInMs: number;
}
