import { ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import type { Wording } from '@skillstar/contract';
import { Problem } from '../problems/problem.ts';
import type { FieldFault } from '../problems/problem.ts';

/** What a class-validator rule found, in words a person can act on. */
const WORDINGS: Record<string, Wording> = {
  arrayUnique: { zh: '“{field}”中有重复的条目。', en: '“{field}” has an item twice.' },
  arrayMaxSize: { zh: '“{field}”的条目太多。', en: '“{field}” has too many items.' },
  arrayMinSize: { zh: '“{field}”的条目太少。', en: '“{field}” has too few items.' },
  isArray: { zh: '“{field}”应为列表。', en: '“{field}” must be a list.' },
  isBoolean: { zh: '“{field}”应为是或否。', en: '“{field}” must be true or false.' },
  isIn: { zh: '“{field}”不在可选范围内。', en: '“{field}” is not one of the choices.' },
  isInt: { zh: '“{field}”应为整数。', en: '“{field}” must be a whole number.' },
  isIso8601: { zh: '“{field}”不是有效的日期或时间。', en: '“{field}” is not a valid date or time.' },
  isObject: { zh: '“{field}”应为一组内容。', en: '“{field}” must be an object.' },
  isString: { zh: '“{field}”应为文字。', en: '“{field}” must be text.' },
  isUuid: { zh: '“{field}”不是有效的编号。', en: '“{field}” is not a valid id.' },
  matches: { zh: '“{field}”的格式不正确。', en: '“{field}” has the wrong form.' },
  max: { zh: '“{field}”太大。', en: '“{field}” is too large.' },
  maxLength: { zh: '“{field}”太长。', en: '“{field}” is too long.' },
  min: { zh: '“{field}”太小。', en: '“{field}” is too small.' },
  minLength: { zh: '“{field}”太短。', en: '“{field}” is too short.' },
  whitelistValidation: { zh: '没有“{field}”这一项。', en: 'There is no field “{field}”.' },
};
/** Of a value that is of another kind, or missing, nothing else can be said: it is neither too short nor too long. */
const KINDS = ['isArray', 'isBoolean', 'isInt', 'isObject', 'isString', 'isUuid'];
const UNKNOWN: Wording = { zh: '“{field}”不正确。', en: '“{field}” is not right.' };

function faultsOf(errors: ValidationError[], path = ''): FieldFault[] {
  return errors.flatMap((error) => {
    const field = path ? `${path}.${error.property}` : error.property;
    const broken = Object.keys(error.constraints ?? {});
    const kind = broken.filter((rule) => KINDS.includes(rule));
    const own = (kind.length > 0 ? kind : broken).map((rule) => ({
      field,
      code: `field.${rule}`,
      params: { field },
      wording: WORDINGS[rule] ?? UNKNOWN,
    }));
    return [...own, ...faultsOf(error.children ?? [], field)];
  });
}

export function validationProblem(errors: ValidationError[]): Problem {
  const faults = faultsOf(errors);
  return new Problem('validation.failed', { count: faults.length }, { errors: faults.slice(0, 100) });
}

/** Every body and query passes here: unknown members are refused, nothing is converted silently. */
export const validation = new ValidationPipe({
  transform: true,
  whitelist: true,
  forbidNonWhitelisted: true,
  forbidUnknownValues: true,
  stopAtFirstError: false,
  validationError: { target: false, value: false },
  exceptionFactory: validationProblem,
});
