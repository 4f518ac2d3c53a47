import { Text } from '../platform/http/fields.ts';

export class SignInDto {
  @Text({ min: 1, max: 100, description: 'sign-in name or phone' })
  login: string;

  @Text({ min: 1, max: 200 })
  password: string;
}

export class FirstRunDto {
  @Text({ min: 1, max: 100 })
  name: string;

  @Text({ min: 2, max: 60, pattern: /^[^\s@]+$/u })
  signInName: string;

  @Text({ min: 8, max: 200 })
  password: string;
}
