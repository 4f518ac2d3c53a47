import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { TheAct } from '../../identity/act.ts';
import type { Act } from '../../identity/act.ts';
import { Policy } from '../../platform/http/policy.decorator.ts';
import { CompetitionStructureService } from './competition-structure.service.ts';
import { DelegationChangeDto, GroupChangeDto, NewDelegationDto, NewGroupDto } from './structure.dto.ts';
import { DelegationListView, DelegationView, GroupListView, GroupView } from './structure.view.ts';

@ApiTags('competitions')
@Controller()
export class CompetitionStructureController {
  constructor(private readonly structure: CompetitionStructureService) {}

  @Get('competitions/:id/groups')
  @Policy('competition.read')
  @ApiOkResponse({ type: GroupListView })
  groups(@TheAct() act: Act, @Param('id') parent: string): Promise<GroupListView> {
    return this.structure.groups(act, parent);
  }

  @Post('competitions/:id/groups')
  @Policy('competition.manage')
  @ApiCreatedResponse({ type: GroupView })
  addGroup(@TheAct() act: Act, @Param('id') parent: string, @Body() body: NewGroupDto): Promise<GroupView> {
    return this.structure.addGroup(act, parent, body);
  }

  @Patch('groups/:id')
  @Policy('competition.manage')
  @ApiOkResponse({ type: GroupView })
  changeGroup(@TheAct() act: Act, @Param('id') id: string, @Body() body: GroupChangeDto): Promise<GroupView> {
    const { version, ...change } = body;
    return this.structure.changeGroup(act, id, version, change);
  }

  @Delete('groups/:id')
  @HttpCode(204)
  @Policy('competition.manage')
  @ApiNoContentResponse()
  async removeGroup(@TheAct() act: Act, @Param('id') id: string): Promise<void> {
    await this.structure.removeGroup(act, id);
  }

  @Get('competitions/:id/delegations')
  @Policy('competition.read')
  @ApiOkResponse({ type: DelegationListView })
  delegations(@TheAct() act: Act, @Param('id') parent: string): Promise<DelegationListView> {
    return this.structure.delegations(act, parent);
  }

  @Post('competitions/:id/delegations')
  @Policy('competition.manage')
  @ApiCreatedResponse({ type: DelegationView })
  addDelegation(
    @TheAct() act: Act,
    @Param('id') parent: string,
    @Body() body: NewDelegationDto,
  ): Promise<DelegationView> {
    return this.structure.addDelegation(act, parent, body);
  }

  @Patch('delegations/:id')
  @Policy('competition.manage')
  @ApiOkResponse({ type: DelegationView })
  changeDelegation(
    @TheAct() act: Act,
    @Param('id') id: string,
    @Body() body: DelegationChangeDto,
  ): Promise<DelegationView> {
    const { version, ...change } = body;
    return this.structure.changeDelegation(act, id, version, change);
  }

  @Delete('delegations/:id')
  @HttpCode(204)
  @Policy('competition.manage')
  @ApiNoContentResponse()
  async removeDelegation(@TheAct() act: Act, @Param('id') id: string): Promise<void> {
    await this.structure.removeDelegation(act, id);
  }
}
