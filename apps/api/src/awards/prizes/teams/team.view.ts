import { Flag, ListOf, Moment, One, Text, Uuid, Whole, Wholes } from '../../../platform/http/fields.ts';
import { PayableSkillView } from '../prizes.view.ts';

export class TeamMemberView {
  @Uuid()
  competitor: string;

  @Text()
  name: string;

  @Whole({ description: 'parts of the whole' })
  parts: number;

  @Whole({ description: 'in fen, before tax' })
  amount: number;
}

/** A team with prize money, and how it is divided. */
export class PrizeTeamView {
  @Uuid()
  subject: string;

  @Text()
  name: string;

  @One(() => PayableSkillView)
  skill: PayableSkillView;

  @Wholes({ description: 'its prizes in fen, each divided by itself' })
  amounts: number[];

  @ListOf(() => TeamMemberView)
  members: TeamMemberView[];

  @Whole({ description: '0: equal parts, as long as nobody says otherwise' })
  version: number;

  @Text({ nullable: true, description: 'what the shares rest on' })
  basis: string | null;

  @Text({ nullable: true })
  setBy: string | null;

  @Moment({ nullable: true })
  setAt: string | null;

  @Flag({ description: 'the shares name other members than the result does' })
  outdated: boolean;

  @Flag({ description: 'money has left already' })
  held: boolean;
}

export class PrizeTeamListView {
  @ListOf(() => PrizeTeamView)
  items: PrizeTeamView[];

  @Text({ nullable: true })
  next: string | null;
}
