import { Text, Texts, Uuid, Whole } from '../../platform/http/fields.ts';

export class TrainingView {
  @Uuid()
  competitor: string;

  @Text({ nullable: true })
  level: string | null;

  @Texts()
  coaches: string[];

  @Whole()
  version: number;
}
