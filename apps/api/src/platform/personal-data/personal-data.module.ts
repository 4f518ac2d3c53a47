import { Global, Module } from '@nestjs/common';
import { Forgetting } from './forgetting.ts';
import { Vault } from './vault.ts';

@Global()
@Module({ providers: [Vault, Forgetting], exports: [Vault, Forgetting] })
export class PersonalDataModule {}
