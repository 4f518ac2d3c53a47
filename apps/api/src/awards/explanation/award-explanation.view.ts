import { ListOf, One, Text, Whole } from '../../platform/http/fields.ts';
import { ExplanationStepView, ExplanationView } from '../../results/explanation/explanation.view.ts';

/** Why somebody receives what he does: the awards by the newest decision, and the results that it was decided over. */
export class AwardExplanationView {
  @Text()
  recipient: string;

  @Whole({ description: 'version of the award decision' })
  decision: number;

  @ListOf(() => ExplanationStepView, { description: 'award by award; empty: he receives nothing and no rule was near' })
  awards: ExplanationStepView[];

  @One(() => ExplanationView)
  result: ExplanationView;
}

/** Why so much is paid out. */
export class PayableExplanationView {
  @Text()
  recipient: string;

  @One(() => ExplanationStepView)
  payment: ExplanationStepView;

  @One(() => AwardExplanationView, { nullable: true, description: 'null: of no competitor, or not of one skill' })
  award: AwardExplanationView | null;
}
