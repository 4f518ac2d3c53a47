import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants';
import { ModulesContainer } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { WRITTEN_PAGES } from '../src/platform/http/pages.ts';
import { POLICY } from '../src/platform/http/policy.decorator.ts';

export interface Route {
  /** `SkillController.read`, for the message of a failing test. */
  handler: string;
  method: string;
  path: string;
  policy: string | undefined;
}

/** Every route of every controller, read from the decorators themselves. */
export function routesOf(app: NestExpressApplication): Route[] {
  const modules = [...app.get(ModulesContainer).values()];
  const controllers = new Set(
    modules.flatMap((module) => [...module.controllers.values()].map(({ metatype }) => metatype as ControllerClass)),
  );
  return [...controllers].flatMap((controller) =>
    Object.getOwnPropertyNames(controller.prototype).flatMap((name) => {
      const handler = controller.prototype[name] as object;
      const method = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined;
      if (method === undefined) return [];
      return pathsOf(handler).flatMap((path) =>
        pathsOf(controller).map((prefix) => ({
          handler: `${controller.name}.${name}`,
          method: RequestMethod[method],
          path: addressOf(
            [prefix, path]
              .join('/')
              .replace(/\/+/g, '/')
              .replace(/^\/|\/$/g, ''),
          ),
          policy: Reflect.getMetadata(POLICY, handler) as string | undefined,
        })),
      );
    }),
  );
}

function addressOf(path: string): string {
  return WRITTEN_PAGES.includes(path) ? `/${path}` : `/api/${path}`.replace(/\/$/, '');
}

type ControllerClass = { name: string; prototype: Record<string, unknown> };

function pathsOf(target: object): string[] {
  const path = Reflect.getMetadata(PATH_METADATA, target) as string | string[] | undefined;
  return [path ?? ''].flat();
}
