import { SUBJECT_STATUSES } from '@skillstar/contract';
import { AWARD_KINDS } from '@skillstar/rules';
import { Flag, ListOf, Marks, Moment, One, OneOf, Text, Texts, Uuid, Whole } from '../../platform/http/fields.ts';
import { AwardSchemeDto } from '../scheme/award-scheme.dto.ts';
import { AwardOverrideDto } from './award-decision.dto.ts';

export class AwardLineView {
  @OneOf(AWARD_KINDS)
  kind: (typeof AWARD_KINDS)[number];

  @Text()
  award: string;

  @Text({ nullable: true })
  awardEn: string | null;

  @Uuid({ nullable: true })
  subject: string | null;

  @Uuid({ nullable: true, description: 'null for a team, a coach and a unit' })
  competitor: string | null;

  @Uuid({ nullable: true })
  delegation: string | null;

  @Text()
  recipient: string;

  @Text({ nullable: true })
  unit: string | null;

  @Whole({ nullable: true })
  rank: number | null;

  @Whole({ nullable: true, description: 'prize money in fen, for the whole award' })
  amount: number | null;

  @Text({ nullable: true, description: 'why it was decided otherwise than the rule' })
  override: string | null;
}

export class AwardPublicationView {
  @Uuid()
  id: string;

  @Whole()
  version: number;

  @Flag()
  final: boolean;
}

export class AwardMemberView {
  @Uuid()
  id: string;

  @Text()
  name: string;

  @Text({ nullable: true, description: 'present skill level' })
  level: string | null;

  @Texts()
  coaches: string[];

  @Whole({ description: '0: as the application says' })
  version: number;
}

export class AwardEntrantView {
  @ListOf(() => AwardMemberView)
  members: AwardMemberView[];

  @Uuid()
  subject: string;

  @Text()
  code: string;

  @Text()
  name: string;

  @Text({ nullable: true })
  unit: string | null;

  @Text({ nullable: true })
  delegation: string | null;

  @Text({ nullable: true })
  groupName: string | null;

  @Whole({ nullable: true })
  rank: number | null;

  @Marks({ nullable: true })
  total: number | null;

  @Whole({ nullable: true })
  scale: number | null;

  @OneOf(SUBJECT_STATUSES)
  status: string;
}

export class AwardPartView {
  @Text()
  code: string;

  @Text()
  name: string;
}

export class AwardTierView {
  @OneOf(['prize', 'medal', 'title'])
  kind: 'prize' | 'medal' | 'title';

  @Text({ nullable: true })
  groupName: string | null;

  @Text()
  award: string;

  @Whole({ nullable: true, description: 'how many it was meant for; null: everybody' })
  size: number | null;

  @Whole({ nullable: true, description: 'the last rank it reaches' })
  through: number | null;

  @Whole()
  given: number;
}

export class NotPromotedView {
  @Text()
  recipient: string;

  @Texts({ description: 'sentences in the language of the request' })
  reasons: string[];
}

export class UnitRankView {
  @Text()
  unit: string;

  @Whole()
  rank: number;

  @Text()
  value: string;

  @Whole()
  entrants: number;

  @Text({ nullable: true })
  award: string | null;
}

export class AwardPreviewView {
  @One(() => AwardPublicationView, {
    nullable: true,
    description: 'null: no results yet; shown over those who entered',
  })
  publication: AwardPublicationView | null;

  @ListOf(() => AwardEntrantView)
  entrants: AwardEntrantView[];

  @ListOf(() => AwardPartView, {
    description: 'parts of the results: further keys at a cut, and what a level asks for',
  })
  parts: AwardPartView[];

  @ListOf(() => AwardLineView)
  awards: AwardLineView[];

  @ListOf(() => AwardTierView)
  tiers: AwardTierView[];

  @ListOf(() => NotPromotedView)
  notPromoted: NotPromotedView[];

  @ListOf(() => UnitRankView)
  units: UnitRankView[];

  @Flag({ description: 'too few entrants for any medal' })
  medalsVoid: boolean;

  @Texts({ description: 'skills whose awards are not decided over their newest results' })
  undecided: string[];

  @Whole({ description: 'prize money of all awards, in fen' })
  amount: number;

  @Whole({ description: 'the decision in force; 0: none' })
  base: number;

  @ListOf(() => AwardLineView, { description: 'awards that the decision in force does not give' })
  gained: AwardLineView[];

  @ListOf(() => AwardLineView, { description: 'awards that only the decision in force gives' })
  lost: AwardLineView[];
}

export class AwardDecisionView {
  @Uuid()
  id: string;

  @Uuid({ nullable: true })
  skill: string | null;

  @Whole()
  version: number;

  @One(() => AwardPublicationView, { nullable: true })
  publication: AwardPublicationView | null;

  @Flag({ description: 'a later decision, or later results, replace it' })
  replaced: boolean;

  @One(() => AwardSchemeDto)
  scheme: AwardSchemeDto;

  @ListOf(() => AwardOverrideDto)
  overrides: AwardOverrideDto[];

  @Text({ nullable: true })
  reason: string | null;

  @Text()
  decidedBy: string;

  @Moment()
  decidedAt: string;

  @ListOf(() => AwardLineView)
  awards: AwardLineView[];

  @Whole({ description: 'prize money of all awards, in fen' })
  amount: number;
}

export class AwardDecisionListView {
  @ListOf(() => AwardDecisionView)
  items: AwardDecisionView[];

  @Text({ nullable: true })
  next: string | null;
}

/** Where a skill's awards stand; `skill` null: the competition over all its skills. */
export class AwardStateView {
  @Uuid({ nullable: true })
  skill: string | null;

  @Text()
  name: string;

  @Text({ nullable: true })
  nameEn: string | null;

  @Whole()
  entrants: number;

  @Whole({ description: '0: the template proposes' })
  schemeVersion: number;

  @One(() => AwardPublicationView, { nullable: true })
  publication: AwardPublicationView | null;

  @Whole({ description: '0: nothing decided' })
  decision: number;

  @Flag({ description: 'results were corrected after the decision' })
  outdated: boolean;

  @Whole()
  awards: number;

  @Whole({ description: 'prize money in fen' })
  amount: number;
}

export class AwardStateListView {
  @ListOf(() => AwardStateView)
  items: AwardStateView[];

  @Text({ nullable: true })
  next: string | null;
}
