import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { TheAct } from '../../identity/act.ts';
import type { Act } from '../../identity/act.ts';
import { Policy } from '../../platform/http/policy.decorator.ts';
import { MyResultService } from './my-result.service.ts';
import { MyResultListView } from './my-result.view.ts';

@ApiTags('results')
@Controller('me/results')
export class MyResultController {
  constructor(private readonly results: MyResultService) {}

  @Get()
  @Policy('signed-in')
  @ApiOkResponse({ type: MyResultListView })
  mine(@TheAct() act: Act): Promise<MyResultListView> {
    return this.results.mine(act);
  }
}
