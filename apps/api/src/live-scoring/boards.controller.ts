import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Policy } from '../platform/http/policy.decorator.ts';
import { TheAct } from '../identity/act.ts';
import type { Act } from '../identity/act.ts';
import { ChangeBoardDto, NewBoardDto, NewScreenDto, TicketDto } from './board.dto.ts';
import { BoardsView, BoardView, NewScreenView, OpenedSkillView, ScreensView, TicketView } from './board.view.ts';
import { BoardsService } from './boards.service.ts';
import { ScreensService } from './screens.service.ts';
import { SkillOpeningService } from './skill-opening.service.ts';

@ApiTags('boards')
@Controller()
export class BoardsController {
  constructor(
    private readonly boards: BoardsService,
    private readonly screens: ScreensService,
    private readonly opening: SkillOpeningService,
  ) {}

  @Post('skills/:skill/open')
  @HttpCode(200)
  @Policy('skill.open')
  @ApiOkResponse({ type: OpenedSkillView })
  open(@TheAct() act: Act, @Param('skill') skill: string): Promise<OpenedSkillView> {
    return this.opening.open(act, skill);
  }

  @Get('competitions/:competition/boards')
  @Policy('board.list')
  @ApiOkResponse({ type: BoardsView })
  list(@TheAct() act: Act, @Param('competition') competition: string): Promise<BoardsView> {
    return this.boards.list(act, competition);
  }

  @Post('competitions/:competition/boards')
  @Policy('board.control')
  @ApiCreatedResponse({ type: BoardView })
  create(@TheAct() act: Act, @Param('competition') competition: string, @Body() body: NewBoardDto): Promise<BoardView> {
    return this.boards.create(act, competition, body);
  }

  @Patch('boards/:board')
  @Policy('board.control')
  @ApiOkResponse({ type: BoardView })
  change(@TheAct() act: Act, @Param('board') board: string, @Body() body: ChangeBoardDto): Promise<BoardView> {
    return this.boards.change(act, board, body);
  }

  @Post('live/tickets')
  @Policy('ticket.issue')
  @ApiCreatedResponse({ type: TicketView })
  ticket(
    @TheAct() act: Act,
    @Body() body: TicketDto,
    @Headers('authorization') authorization?: string,
  ): Promise<TicketView> {
    const bearer = /^Bearer (\S{1,200})$/.exec(authorization ?? '')?.[1] ?? null;
    return this.screens.ticket(act, body, bearer);
  }

  @Get('competitions/:competition/screens')
  @Policy('screen.manage')
  @ApiOkResponse({ type: ScreensView })
  listScreens(@TheAct() act: Act, @Param('competition') competition: string): Promise<ScreensView> {
    return this.screens.list(act, competition);
  }

  @Post('competitions/:competition/screens')
  @Policy('screen.manage')
  @ApiCreatedResponse({ type: NewScreenView })
  createScreen(
    @TheAct() act: Act,
    @Param('competition') competition: string,
    @Body() body: NewScreenDto,
  ): Promise<NewScreenView> {
    return this.screens.create(act, competition, body);
  }

  @Delete('screens/:screen')
  @HttpCode(204)
  @Policy('screen.manage')
  @ApiNoContentResponse()
  revokeScreen(@TheAct() act: Act, @Param('screen') screen: string): Promise<void> {
    return this.screens.revoke(act, screen);
  }
}
