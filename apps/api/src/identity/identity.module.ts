import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccessGuard } from './access.guard.ts';
import { CodeController } from './codes/code.controller.ts';
import { CodeService } from './codes/code.service.ts';
import { DeviceController } from './devices/device.controller.ts';
import { DeviceService } from './devices/device.service.ts';
import { DeviceSignInService } from './devices/device-sign-in.service.ts';
import { OutboxReader } from './passwords/outbox-reader.ts';
import { PasswordController } from './passwords/password.controller.ts';
import { PasswordService } from './passwords/password.service.ts';
import { PeopleController } from './people/people.controller.ts';
import { PeopleService } from './people/people.service.ts';
import { KnownBrowser } from './known-browser.ts';
import { Person } from './person.entity.ts';
import { RoleGrantController } from './role-grants/role-grant.controller.ts';
import { RoleGrantService } from './role-grants/role-grant.service.ts';
import { SignInController } from './sign-in.controller.ts';
import { SignInService } from './sign-in.service.ts';

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([Person])],
  controllers: [
    SignInController,
    CodeController,
    PeopleController,
    RoleGrantController,
    PasswordController,
    DeviceController,
  ],
  providers: [
    KnownBrowser,
    SignInService,
    CodeService,
    PeopleService,
    RoleGrantService,
    PasswordService,
    OutboxReader,
    DeviceService,
    DeviceSignInService,
    { provide: APP_GUARD, useClass: AccessGuard },
  ],
  exports: [SignInService],
})
export class IdentityModule {}
