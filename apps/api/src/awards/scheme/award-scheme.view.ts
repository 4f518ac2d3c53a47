import { ListOf, One, OneOf, Text, Uuid, Whole } from '../../platform/http/fields.ts';
import { AwardRuleDto, AwardSchemeDto } from './award-scheme.dto.ts';

export class AwardSchemeView {
  @Uuid({ nullable: true })
  skill: string | null;

  @Whole({ description: '0: nobody has saved one; this is the proposal of the template' })
  version: number;

  @One(() => AwardSchemeDto)
  scheme: AwardSchemeDto;
}

export class AwardPresetView {
  @Text()
  id: string;

  @OneOf(['prizes', 'titles'])
  part: 'prizes' | 'titles';

  @One(() => AwardRuleDto)
  rule: AwardRuleDto;
}

export class AwardPresetListView {
  @ListOf(() => AwardPresetView)
  items: AwardPresetView[];

  @Text({ nullable: true })
  next: string | null;
}
