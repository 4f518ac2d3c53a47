import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccessGuard } from './access.guard.ts';
import { Person } from './person.entity.ts';
import { SignInController } from './sign-in.controller.ts';
import { SignInService } from './sign-in.service.ts';

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([Person])],
  controllers: [SignInController],
  providers: [SignInService, { provide: APP_GUARD, useClass: AccessGuard }],
  exports: [SignInService],
})
export class IdentityModule {}
