import { applyDecorators, SerializeOptions } from '@nestjs/common';
import type * as z from 'zod';

/** What a handler answers, for the API's own document. */
export interface DocumentedAnswer {
  readonly schema: z.ZodType;
  readonly isList: boolean;
}

const documented = new Map<string, DocumentedAnswer>();

const keyOf = (controller: string, method: string): string => `${controller}.${method}`;

function document(answer: DocumentedAnswer): MethodDecorator {
  return (target, method) => {
    documented.set(keyOf(target.constructor.name, String(method)), answer);
  };
}

/** The schema that a handler's answer is filtered through, and documented with. */
export function Answers(schema: z.ZodType): MethodDecorator {
  return applyDecorators(SerializeOptions({ schema }), document({ schema, isList: false }));
}

/** The same for a list: every item is filtered through the schema. */
export function AnswersList(item: z.ZodType): MethodDecorator {
  return applyDecorators(SerializeOptions({ schema: item }), document({ schema: item, isList: true }));
}

/** Documents an answer that passes no filter, because the handler sends text that is made elsewhere. A test holds it to the schema. */
export function AnswersUnfiltered(schema: z.ZodType): MethodDecorator {
  return document({ schema, isList: false });
}

/** What the handler is documented to answer; undefined for files and empty answers. */
export function answerOf(controller: string, method: string): DocumentedAnswer | undefined {
  return documented.get(keyOf(controller, method));
}
