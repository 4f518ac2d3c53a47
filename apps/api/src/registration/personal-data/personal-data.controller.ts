import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import type { Answers } from '@skillstar/rules';
import { TheAct } from '../../identity/act.ts';
import type { Act } from '../../identity/act.ts';
import { Json, Text } from '../../platform/http/fields.ts';
import { Policy } from '../../platform/http/policy.decorator.ts';
import { PersonalDataService } from './personal-data.service.ts';

export class PersonalDataRequestDto {
  @Text({ optional: true, nullable: true, max: 200 })
  reason?: string | null;
}

export class PersonalDataView {
  @Json({ description: 'by field of the form, whole' })
  answers: Answers;
}

@ApiTags('registration')
@Controller('applications/:id')
export class PersonalDataController {
  constructor(private readonly personalData: PersonalDataService) {}

  /** A POST because it writes: every view of personal data is an event. */
  @Post('personal-data-views')
  @Policy('application.unmask')
  @ApiCreatedResponse({ type: PersonalDataView })
  async show(
    @TheAct() act: Act,
    @Param('id') id: string,
    @Body() { reason = null }: PersonalDataRequestDto,
  ): Promise<PersonalDataView> {
    return { answers: await this.personalData.show(act, id, reason) };
  }
}
