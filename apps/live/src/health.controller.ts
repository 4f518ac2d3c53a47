import { Controller, Get, Header, Res } from '@nestjs/common';
import type { Response } from 'express';
import { BoardPointers } from './boards/board-pointers.service.ts';
import { BoardReader } from './boards/board-reader.service.ts';

@Controller('live')
export class HealthController {
  constructor(
    private readonly reader: BoardReader,
    private readonly pointers: BoardPointers,
  ) {}

  /** Alive: the process answers. */
  @Get('health')
  @Header('Cache-Control', 'no-store')
  health(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** Ready: it reads the boards and hears the pointers. 503 until then. */
  @Get('ready')
  async ready(@Res() response: Response): Promise<void> {
    const database = await this.reader.isReachable();
    const pointers = this.pointers.isConnected;
    const ready = database && pointers;
    response
      .status(ready ? 200 : 503)
      .set('Cache-Control', 'no-store')
      .json({ ready, database, pointers });
  }
}
