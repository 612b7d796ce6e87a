import type { INestApplicationContext } from '@nestjs/common';
import { PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { type Declaration, declarationOf } from './declare';

/** What a route lacks, in words, or null. */
function lackOf({ allow, audited, isPublic }: Declaration): string | null {
  if (isPublic) return allow === undefined ? null : 'is both @Public and @Allow';
  const missing = [allow === undefined ? '@Allow' : null, audited === undefined ? '@Audited' : null];
  const words = missing.filter((word) => word !== null).join(' and ');
  return words === '' ? null : `has no ${words}`;
}

type Prototype = Record<string, (...values: never[]) => unknown>;

/** Every route of the application by its handler, with what it declares. */
export function declaredRoutes(app: INestApplicationContext): { name: string; declaration: Declaration }[] {
  const reflector = app.get(Reflector, { strict: false });
  const scanner = app.get(MetadataScanner, { strict: false });
  return app
    .get(DiscoveryService, { strict: false })
    .getControllers()
    .flatMap(({ metatype, name, instance }) => {
      if (typeof metatype !== 'function') return [];
      const prototype = Object.getPrototypeOf(instance) as Prototype;
      return scanner.getAllMethodNames(prototype).flatMap((method) => {
        const handler = prototype[method];
        if (handler === undefined || !Reflect.hasMetadata(PATH_METADATA, handler)) return [];
        return [{ name: `${String(name)}.${method}`, declaration: declarationOf(reflector, handler, metatype) }];
      });
    });
}

/**
 * Walks every route of the application and throws one error that lists those which declare neither `@Public` nor both
 * `@Allow` and `@Audited`. Called before the server listens: such a route cannot ship.
 */
export function assertRoutesDeclare(app: INestApplicationContext): void {
  const offenders = declaredRoutes(app).flatMap(({ name, declaration }) => {
    const lack = lackOf(declaration);
    return lack === null ? [] : [`  ${name} ${lack}`];
  });
  if (offenders.length > 0) throw new Error(`Routes that do not say who may use them:\n${offenders.join('\n')}`);
}
