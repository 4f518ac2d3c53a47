import { Inject, Injectable, Logger } from '@nestjs/common';
import type { OnApplicationBootstrap, BeforeApplicationShutdown } from '@nestjs/common';
import { BOARD_POINTER_CHANNEL, formatPointer } from '@skillstar/contract';
import type { BoardPointer } from '@skillstar/contract';
import { createClient } from 'redis';
import { DataSource } from 'typeorm';
import { CONFIG } from '../platform/config/config.ts';
import type { Config } from '../platform/config/config.ts';
import { Signals } from '../platform/signals/signals.ts';
import { BOARDS_TOUCHED } from '../competitions/board-touch.ts';
import { recomputeBoard } from './recompute.ts';

const AT_MOST_EVERY_MS = 200;
const SWEEP_EVERY_MS = 1_000;
/** Longer than any statement may take: whoever has not answered by now sits on a connection that died without a word. */
const GIVEN_UP_AFTER_MS = 40_000;

/**
 * Recomputes boards after commits: each at most every 200 ms and once at a time, the first change at once. A sweep
 * every second finds touches whose process died before it could recompute. At its start it makes every board once, one
 * after the other: this version of the program may show them otherwise than the one before.
 */
@Injectable()
export class ProducerService implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('Producer');
  private readonly boardsOfSkill = new Map<string, string[]>();
  private readonly waiting = new Map<string, NodeJS.Timeout>();
  private readonly lastRun = new Map<string, number>();
  private readonly running = new Map<string, Promise<void>>();
  /** Boards that were touched while they were being recomputed. */
  private readonly again = new Set<string>();
  private readonly redis: ReturnType<typeof createClient> | null;
  private sweep: NodeJS.Timeout | undefined;
  private sweptSince: number | null = null;
  private deaf: () => void = () => undefined;
  private stopped = false;

  constructor(
    private readonly database: DataSource,
    private readonly signals: Signals,
    @Inject(CONFIG) config: Config,
  ) {
    this.redis = config.redisUrl ? createClient({ url: config.redisUrl }) : null;
    this.redis?.on('error', (error: Error) => this.logger.warn(`redis: ${error.message}`));
  }

  onApplicationBootstrap(): void {
    void this.redis?.connect().catch(() => undefined);
    this.deaf = this.signals.listen(BOARDS_TOUCHED, (skill) => void this.touched(skill));
    this.sweep = setInterval(() => void this.findForgotten(), SWEEP_EVERY_MS);
    void this.makeEveryBoard();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    this.deaf();
    clearInterval(this.sweep);
    for (const timer of this.waiting.values()) clearTimeout(timer);
    await Promise.allSettled(this.running.values());
    if (this.redis?.isOpen) this.redis.destroy();
  }

  /** Forgets which boards read which skill: after a board was made. */
  boardsChanged(): void {
    this.boardsOfSkill.clear();
  }

  /** Recomputes now, in a transaction of its own. */
  async recompute(board: string): Promise<void> {
    this.announce(await this.database.transaction((tx) => recomputeBoard(tx, board, new Date())));
  }

  /**
   * After a commit: the pointer goes by Redis too where one is configured (PostgreSQL has sent its own). What is
   * committed is done: nobody waits for Redis, and a pointer that it loses is found by live's comparison.
   */
  announce(pointers: readonly BoardPointer[]): void {
    if (!this.redis?.isReady) return;
    for (const pointer of pointers) {
      this.redis
        .publish(BOARD_POINTER_CHANNEL, formatPointer(pointer))
        .catch((error: Error) => this.logger.warn(`redis: ${error.message}`));
    }
  }

  private async makeEveryBoard(): Promise<void> {
    try {
      const boards: { id: string }[] = await this.database.query('select id from board order by id');
      for (const { id } of boards) {
        if (this.stopped) return;
        if (this.waiting.has(id) || this.running.has(id)) continue;
        this.run(id);
        await this.running.get(id);
      }
    } catch (error) {
      this.logger.warn(`boards stay as they were: ${(error as Error).message}`);
    }
  }

  private async touched(skill: string): Promise<void> {
    try {
      let boards = this.boardsOfSkill.get(skill);
      if (!boards) {
        const rows: { id: string }[] = await this.database.query(
          'select board_id as id from board_source where skill_id = $1',
          [skill],
        );
        boards = rows.map((row) => row.id);
        this.boardsOfSkill.set(skill, boards);
      }
      for (const board of boards) this.schedule(board);
    } catch (error) {
      this.logger.warn(`left to the sweep: ${(error as Error).message}`);
    }
  }

  private schedule(board: string): void {
    if (this.waiting.has(board) || this.stopped) return;
    if (this.running.has(board)) {
      this.again.add(board);
      return;
    }
    const since = Date.now() - (this.lastRun.get(board) ?? 0);
    const timer = setTimeout(() => this.run(board), Math.max(0, AT_MOST_EVERY_MS - since));
    this.waiting.set(board, timer);
  }

  private run(board: string): void {
    this.waiting.delete(board);
    this.lastRun.set(board, Date.now());
    const run = this.recompute(board)
      .catch((error: Error) => this.logger.warn(`board ${board} is left to the sweep: ${error.message}`))
      .finally(() => this.ended(board, run, limit));
    const limit = setTimeout(() => this.ended(board, run, limit), GIVEN_UP_AFTER_MS).unref();
    this.running.set(board, run);
  }

  private ended(board: string, run: Promise<void>, limit: NodeJS.Timeout): void {
    clearTimeout(limit);
    if (this.running.get(board) !== run) return;
    this.running.delete(board);
    if (this.again.delete(board)) this.schedule(board);
  }

  private async findForgotten(): Promise<void> {
    const begun = Date.now();
    if (this.sweptSince !== null && begun - this.sweptSince < GIVEN_UP_AFTER_MS) return;
    this.sweptSince = begun;
    try {
      const rows: { id: string }[] = await this.database.query(
        `select distinct board_id as id from board_touch where at < clock_timestamp() - interval '1 second'`,
      );
      // Another process may have made a board that we do not know to read this skill.
      if (rows.length > 0) this.boardsChanged();
      for (const { id } of rows) this.schedule(id);
    } catch (error) {
      this.logger.warn(`the sweep will try again: ${(error as Error).message}`);
    } finally {
      if (this.sweptSince === begun) this.sweptSince = null;
    }
  }
}
