import { Text } from '../platform/http/fields.ts';
import { Name } from '../platform/http/name.ts';
import { SIGN_IN_NAME } from './people/person.dto.ts';

export class SignInDto {
  @Text({ min: 1, max: 100, description: 'sign-in name or phone' })
  login: string;

  @Text({ min: 1, max: 200 })
  password: string;
}

export class FirstRunDto {
  @Name({ max: 40 })
  name: string;

  @Text({ min: 2, max: 60, pattern: SIGN_IN_NAME })
  signInName: string;

  @Text({ min: 8, max: 200 })
  password: string;
}
