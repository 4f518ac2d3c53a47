import { Text } from '../../platform/http/fields.ts';

export class PasswordChangeDto {
  @Text({ min: 1, max: 200 })
  current: string;

  @Text({ min: 8, max: 200 })
  next: string;
}

export class PasswordResetRequestDto {
  @Text({ min: 1, max: 100, description: 'sign-in name or phone' })
  login: string;
}

export class PasswordResetDto {
  @Text({ min: 8, max: 200 })
  password: string;
}
