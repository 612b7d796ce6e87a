import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import * as z from 'zod';

const isZod = (schema: unknown): schema is z.ZodType => schema instanceof z.ZodType;

/** The OpenAPI 3.1 document, made from the same schemas that check every request and answer. */
export function openApiOf(app: INestApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Cairn')
    .setDescription(
      'Recovery tracking for people coming off ketamine. Writes want an Idempotency-Key; edits want If-Match. Refusals are problem+json.',
    )
    .setVersion('1')
    .addCookieAuth('cairn-session')
    .build();
  return SwaggerModule.createDocument(app, config, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}.${method}`,
    standardSchemaConverter: (schema, { schemaType }) =>
      isZod(schema) ? { schema: z.toJSONSchema(schema, { io: schemaType, unrepresentable: 'any' }) } : undefined,
  });
}
