import { Body, Controller, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { TheAct } from '../../identity/act.ts';
import type { Act } from '../../identity/act.ts';
import { Policy } from '../../platform/http/policy.decorator.ts';
import { SubjectChangeDto } from './subject.dto.ts';
import { SubjectService } from './subject.service.ts';
import { AssignedCodesView, SubjectListView, SubjectView } from './subject.view.ts';

@ApiTags('competitions')
@Controller()
export class SubjectController {
  constructor(private readonly subjects: SubjectService) {}

  @Post('skills/:id/codes')
  @HttpCode(200)
  @Policy('subject.assign')
  @ApiOkResponse({ type: AssignedCodesView })
  assign(@TheAct() act: Act, @Param('id') skill: string): Promise<AssignedCodesView> {
    return this.subjects.assign(act, skill);
  }

  @Get('skills/:id/subjects')
  @Policy('subject.read')
  @ApiOkResponse({ type: SubjectListView })
  list(@TheAct() act: Act, @Param('id') skill: string): Promise<SubjectListView> {
    return this.subjects.list(act, skill);
  }

  @Patch('subjects/:id')
  @Policy('subject.status')
  @ApiOkResponse({ type: SubjectView })
  change(@TheAct() act: Act, @Param('id') id: string, @Body() body: SubjectChangeDto): Promise<SubjectView> {
    const { version, ...change } = body;
    return this.subjects.change(act, id, version, change);
  }
}
