import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import * as z from 'zod';
import { answerOf } from '@cairn/shared-api';
import { Problem } from '@cairn/shared-util';

const isZod = (schema: unknown): schema is z.ZodType => schema instanceof z.ZodType;

type JsonSchema = Record<string, unknown>;

function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
  const { $schema: _dialect, ...shape } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return shape;
}

interface Operation {
  readonly operationId?: string;
  parameters?: unknown[];
  readonly responses: Record<string, { description?: string; content?: unknown }>;
}

const IDEMPOTENCY_KEY = {
  name: 'Idempotency-Key',
  in: 'header',
  required: true,
  description: 'A UUID that the client makes for this one write; sent again it gets the same answer.',
  schema: { type: 'string', format: 'uuid' },
};

const OPERATION = /^(\w+)\.(\w+)$/;
const PROBLEM = { $ref: '#/components/schemas/Problem' };

/** Says what the operation answers: its contract where it has one, and a problem for whatever is refused. */
function describeAnswers({ operationId = '', responses }: Operation): void {
  const [, controller = '', method = ''] = OPERATION.exec(operationId) ?? [];
  const answer = answerOf(`${controller}Controller`, method);
  const done = Object.keys(responses).find((status) => status.startsWith('2'));
  if (answer !== undefined && done !== undefined) {
    const item = jsonSchema(answer.schema, 'output');
    const schema = answer.isList ? { type: 'array', items: item } : item;
    responses[done] = { description: 'Done', content: { 'application/json': { schema } } };
  }
  responses['default'] = { description: 'Refused', content: { 'application/problem+json': { schema: PROBLEM } } };
}

/** What every new write has to send. */
function describeKey(operation: Operation): void {
  operation.parameters = [...(operation.parameters ?? []), IDEMPOTENCY_KEY];
}

function operationsOf(
  document: OpenAPIObject,
  methods: readonly ('get' | 'post' | 'put' | 'patch' | 'delete')[],
): Operation[] {
  return Object.values(document.paths).flatMap((path) =>
    methods.flatMap((method) => (path[method] as Operation | undefined) ?? []),
  );
}

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
  const document = SwaggerModule.createDocument(app, config, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}.${method}`,
    standardSchemaConverter: (schema, { schemaType }) =>
      isZod(schema) ? { schema: jsonSchema(schema, schemaType) } : undefined,
  });
  operationsOf(document, ['get', 'post', 'put', 'patch', 'delete']).forEach(describeAnswers);
  operationsOf(document, ['post', 'patch']).forEach(describeKey);
  const schemas = { ...document.components?.schemas, Problem: jsonSchema(Problem, 'output') };
  return { ...document, components: { ...document.components, schemas } };
}
