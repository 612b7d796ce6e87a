import type { OpenAPIObject } from '@nestjs/swagger';

const escape = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign);

interface Operation {
  readonly summary?: string;
  readonly description?: string;
  readonly requestBody?: unknown;
  readonly responses?: Readonly<Record<string, unknown>>;
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

const STYLE = `
  :root { color-scheme: light dark; }
  body { font: 14px/20px system-ui, sans-serif; max-width: 88ch; margin: 32px auto; padding: 0 16px; }
  h1 { font-size: 28px; line-height: 36px; } h2 { font-size: 16px; margin: 32px 0 8px; }
  code, pre { font: 12px/18px ui-monospace, monospace; } pre { overflow: auto; padding: 8px 12px; border: 1px solid #757f84; border-radius: 5px; }
  summary { cursor: pointer; padding: 6px 0; } summary b { display: inline-block; min-width: 7ch; }`;

function operationHtml(
  path: string,
  method: string,
  { summary, description, requestBody, responses }: Operation,
): string {
  const parts = [description, summary]
    .filter((text) => text !== undefined && text !== '')
    .map((text) => `<p>${escape(text ?? '')}</p>`);
  const body =
    requestBody === undefined ? '' : `<h3>Body</h3><pre>${escape(JSON.stringify(requestBody, null, 2))}</pre>`;
  const answers = `<h3>Answers</h3><pre>${escape(JSON.stringify(responses ?? {}, null, 2))}</pre>`;
  return `<details><summary><b>${method.toUpperCase()}</b> <code>${escape(path)}</code></summary>${parts.join('')}${body}${answers}</details>`;
}

/** A page that can be read in any browser without a script, made from the OpenAPI document itself. */
export function docsPage(document: OpenAPIObject, nonce: string): string {
  const operations = Object.entries(document.paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = item[method] as Operation | undefined;
      return operation === undefined ? [] : [operationHtml(path, method, operation)];
    }),
  );
  return `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escape(document.info.title)}</title><style nonce="${nonce}">${STYLE}</style></head><body>
<h1>${escape(document.info.title)}</h1><p>${escape(document.info.description ?? '')}</p>
<p><a href="/api/openapi.json">openapi.json</a></p><h2>Operations</h2>${operations.join('\n')}</body></html>`;
}
