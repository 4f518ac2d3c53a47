import { Global, Logger, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CONFIG } from '../config/config.ts';
import type { Config } from '../config/config.ts';

@Global()
@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      inject: [CONFIG],
      useFactory: (config: Config) => ({
        type: 'postgres',
        url: config.databaseUrl,
        autoLoadEntities: true,
        synchronize: false,
        migrationsRun: false,
        applicationName: 'skillstar-api',
        retryAttempts: 30,
        retryDelay: 500,
        poolErrorHandler: (error: Error) => new Logger('Database').warn(`idle connection lost: ${error.message}`),
        extra: { max: config.poolSize, connectionTimeoutMillis: 5_000, statement_timeout: 30_000 },
      }),
    }),
  ],
})
export class DatabaseModule {}
