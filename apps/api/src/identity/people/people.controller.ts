import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Policy } from '../../platform/http/policy.decorator.ts';
import { TheAct } from '../act.ts';
import type { Act } from '../act.ts';
import { NewPersonDto, PeopleQuery, PersonChangeDto } from './person.dto.ts';
import { PeopleService } from './people.service.ts';
import { NewPasswordView, PersonListView, PersonView } from './person.view.ts';

@ApiTags('identity')
@Controller('people')
export class PeopleController {
  constructor(private readonly people: PeopleService) {}

  @Get()
  @Policy('people.manage')
  @ApiOkResponse({ type: PersonListView })
  list(@TheAct() act: Act, @Query() query: PeopleQuery): Promise<PersonListView> {
    return this.people.list(act, query);
  }

  @Post()
  @Policy('people.manage')
  @ApiCreatedResponse({ type: PersonView })
  add(@TheAct() act: Act, @Body() body: NewPersonDto): Promise<PersonView> {
    return this.people.add(act, body);
  }

  @Patch(':id')
  @Policy('people.manage')
  @ApiOkResponse({ type: PersonView })
  change(@TheAct() act: Act, @Param('id') id: string, @Body() body: PersonChangeDto): Promise<PersonView> {
    const { version, ...change } = body;
    return this.people.change(act, id, version, change);
  }

  @Post(':id/password-reset')
  @Policy('people.manage')
  @ApiCreatedResponse({ type: NewPasswordView })
  resetPassword(@TheAct() act: Act, @Param('id') id: string): Promise<NewPasswordView> {
    return this.people.resetPassword(act, id);
  }
}
