import { ListOf, One, Text, Uuid, Whole } from '../../platform/http/fields.ts';

/** A step of a derivation in the reader's language, and the steps that its value came from. */
export class ExplanationStepView {
  @Text({ max: 2_000 })
  text: string;

  @Text({ nullable: true })
  value: string | null;

  @Text({ description: 'the chapter of docs/rules that states the rule' })
  rule: string;

  @ListOf(() => ExplanationStepView)
  from: ExplanationStepView[];
}

/** Why a row stands where it stands. */
export class ExplanationView {
  @Text()
  code: string;

  @Text({ nullable: true })
  name: string | null;

  @Text({ description: 'version of the rules that explain' })
  rules: string;

  @Uuid({ nullable: true, description: 'the publication that is explained; null: the marks as they are now' })
  publication: string | null;

  @Whole({ nullable: true })
  version: number | null;

  @One(() => ExplanationStepView)
  rank: ExplanationStepView;

  @One(() => ExplanationStepView, { nullable: true, description: 'null: nothing is marked, or it is not shown' })
  total: ExplanationStepView | null;

  @One(() => ExplanationStepView, { nullable: true })
  scale: ExplanationStepView | null;

  @One(() => ExplanationStepView, { nullable: true, description: 'by the rules; null: the skill has no medals' })
  medal: ExplanationStepView | null;
}
