import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Policy } from '../../platform/http/policy.decorator.ts';
import { TheAct } from '../act.ts';
import type { Act } from '../act.ts';
import { NewRoleGrantDto, RoleGrantQuery } from './role-grant.dto.ts';
import { RoleGrantService } from './role-grant.service.ts';
import { RoleGrantListView, RoleGrantView } from './role-grant.view.ts';

@ApiTags('identity')
@Controller('role-grants')
export class RoleGrantController {
  constructor(private readonly grants: RoleGrantService) {}

  @Get()
  @Policy('role.grant')
  @ApiOkResponse({ type: RoleGrantListView })
  list(@TheAct() act: Act, @Query() query: RoleGrantQuery): Promise<RoleGrantListView> {
    return this.grants.list(act, query.competition);
  }

  @Post()
  @Policy('role.grant')
  @ApiCreatedResponse({ type: RoleGrantView })
  grant(@TheAct() act: Act, @Body() body: NewRoleGrantDto): Promise<RoleGrantView> {
    const { person, role, competition = null, skill = null, delegation = null } = body;
    return this.grants.grant(act, { person, role, competition, skill, delegation });
  }

  @Delete(':id')
  @HttpCode(204)
  @Policy('role.grant')
  @ApiNoContentResponse()
  async revoke(@TheAct() act: Act, @Param('id') id: string): Promise<void> {
    await this.grants.revoke(act, id);
  }
}
