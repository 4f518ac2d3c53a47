import { Body, Controller, Param, Patch } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { TheAct } from '../../identity/act.ts';
import type { Act } from '../../identity/act.ts';
import { Policy } from '../../platform/http/policy.decorator.ts';
import { TrainingDto } from './training.dto.ts';
import { TrainingService } from './training.service.ts';
import { TrainingView } from './training.view.ts';

@ApiTags('awards')
@Controller('competitors/:id/training')
export class TrainingController {
  constructor(private readonly trainings: TrainingService) {}

  @Patch()
  @Policy('award.manage')
  @ApiOkResponse({ type: TrainingView })
  change(@TheAct() act: Act, @Param('id') competitor: string, @Body() body: TrainingDto): Promise<TrainingView> {
    return this.trainings.change(act, competitor, { ...body, coaches: body.coaches.map(({ name }) => name) });
  }
}
