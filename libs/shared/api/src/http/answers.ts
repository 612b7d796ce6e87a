import { applyDecorators, SerializeOptions } from '@nestjs/common';
import type * as z from 'zod';

/** What a handler answers, for the API's own document. */
export interface DocumentedAnswer {
  readonly schema: z.ZodType;
  readonly isList: boolean;
}

/** By the class itself: a class that is made by a function gets its name afterwards. */
const documented = new Map<NewableFunction, Map<string, DocumentedAnswer>>();

function document(answer: DocumentedAnswer): MethodDecorator {
  return (target, method) => {
    const controller = target.constructor as NewableFunction;
    documented.set(
      controller,
      (documented.get(controller) ?? new Map<string, DocumentedAnswer>()).set(String(method), answer),
    );
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
  const [, answers] = [...documented].find(([{ name }]) => name === controller) ?? [];
  return answers?.get(method);
}
