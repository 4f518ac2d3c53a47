import { Body, Controller, Get, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { TheAct } from '../../identity/act.ts';
import type { Act } from '../../identity/act.ts';
import { Text } from '../../platform/http/fields.ts';
import { Policy } from '../../platform/http/policy.decorator.ts';
import { Problem } from '../../platform/problems/problem.ts';
import { PictureService } from './picture.service.ts';
import { PictureView } from './picture.view.ts';
import { PICTURE_TYPES } from './re-encode.ts';

export class PictureQuery {
  @Text({ min: 1, max: 40, description: 'the key of the form’s field' })
  field: string;
}

@ApiTags('registration')
@Controller('me/applications/:id/pictures')
export class PictureController {
  constructor(private readonly pictures: PictureService) {}

  @Post()
  @Policy('signed-in')
  @ApiConsumes(...PICTURE_TYPES)
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiCreatedResponse({ type: PictureView })
  add(
    @TheAct() act: Act,
    @Param('id') id: string,
    @Query() { field }: PictureQuery,
    @Body() body: unknown,
  ): Promise<PictureView> {
    if (!Buffer.isBuffer(body)) throw new Problem('picture.otherKind');
    return this.pictures.add(act, id, field, body);
  }

  @Get(':file')
  @Policy('signed-in')
  @ApiProduces('image/jpeg')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async read(@TheAct() act: Act, @Param('id') id: string, @Param('file') file: string): Promise<StreamableFile> {
    return pictureFile(await this.pictures.read(act, id, file));
  }
}

export function pictureFile(content: Buffer): StreamableFile {
  return new StreamableFile(content, { type: 'image/jpeg', disposition: 'inline', length: content.length });
}
