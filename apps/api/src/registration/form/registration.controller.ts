import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { TheAct } from '../../identity/act.ts';
import type { Act } from '../../identity/act.ts';
import { Policy } from '../../platform/http/policy.decorator.ts';
import { RegistrationChangeDto } from './registration.dto.ts';
import { RegistrationService } from './registration.service.ts';
import { RegistrationView } from './registration.view.ts';

@ApiTags('registration')
@Controller('competitions/:id/registration')
export class RegistrationController {
  constructor(private readonly registrations: RegistrationService) {}

  @Get()
  @Policy('public')
  @ApiOkResponse({ type: RegistrationView })
  read(@TheAct() act: Act, @Param('id') competition: string): Promise<RegistrationView> {
    return this.registrations.read(act, competition);
  }

  @Put()
  @Policy('registration.manage')
  @ApiOkResponse({ type: RegistrationView })
  change(
    @TheAct() act: Act,
    @Param('id') competition: string,
    @Body() body: RegistrationChangeDto,
  ): Promise<RegistrationView> {
    const moment = (text: string | null): Date | null => (text === null ? null : new Date(text));
    return this.registrations.change(act, competition, {
      ...body,
      opensAt: moment(body.opensAt),
      closesAt: moment(body.closesAt),
    });
  }
}
