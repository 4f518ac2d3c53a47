import { SetMetadata } from '@nestjs/common';

export const POLICY = 'skillstar:policy';

/** Names the policy that a route asks for; `identity/policies.ts` says who it admits. A route without one fails a test. */
export function Policy(name: string): MethodDecorator {
  return SetMetadata(POLICY, name);
}
