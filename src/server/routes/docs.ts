// A page that reads the OpenAPI document to a person: plain HTML with one style sheet, under the strict CSP.
import type { FastifyInstance } from 'fastify'
import { docsStyle } from './docs-style.ts'

type Json = { [key: string]: Json } | Json[] | string | number | boolean | null | undefined
type Operation = {
  summary?: string
  description?: string
  tags?: string[]
  security?: unknown[]
  parameters?: { name: string; in: string; required?: boolean; schema?: Json }[]
  requestBody?: { content?: Record<string, { schema?: Json }> }
  responses?: Record<string, { description?: string; content?: Record<string, { schema?: Json }> }>
}
type Document = {
  info: { title: string; description?: string }
  paths?: Record<string, Record<string, Operation>>
  components?: { schemas?: Record<string, Json> }
}

const escape = (text: string) => text.replace(/[&<>"']/g, (letter) => `&#${letter.codePointAt(0)};`)

export function docsRoutes(app: FastifyInstance): void {
  let page: string | undefined
  app.get('/api/docs', { schema: { hide: true } }, async (_request, reply) => {
    page ??= docsPage(app.swagger() as unknown as Document)
    return reply.type('text/html; charset=utf-8').send(page)
  })
  app.get('/api/docs.css', { schema: { hide: true } }, async (_request, reply) =>
    reply.type('text/css; charset=utf-8').header('cache-control', 'no-cache').send(docsStyle),
  )
}

function docsPage(document: Document): string {
  const operations = Object.entries(document.paths ?? {}).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  )
  const tags = [...new Set(operations.map(({ operation }) => operation.tags?.[0] ?? ''))]
  const sections = tags.map((tag) => {
    const own = operations.filter(({ operation }) => (operation.tags?.[0] ?? '') === tag)
    return `<section aria-labelledby="tag-${escape(tag)}"><h2 id="tag-${escape(tag)}">${escape(tag)}</h2>${own.map(operationOf).join('')}</section>`
  })
  const schemas = Object.entries(document.components?.schemas ?? {}).map(
    ([name, schema]) =>
      `<details id="schema-${escape(name)}"><summary><code>${escape(name)}</code></summary>${code(schema)}</details>`,
  )
  const links = tags.map((tag) => `<li><a href="#tag-${escape(tag)}">${escape(tag)}</a></li>`).join('')
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(document.info.title)} API</title>
<link rel="stylesheet" href="/api/docs.css">
</head>
<body>
<header><h1>${escape(document.info.title)} API</h1>
<p>${escape(document.info.description ?? '')}</p>
<p><a href="/api/openapi.json">openapi.json</a> (OpenAPI 3.1)</p></header>
<nav aria-label="Sections"><ul>${links}<li><a href="#schemas">schemas</a></li></ul></nav>
<main>${sections.join('\n')}
<section aria-labelledby="schemas"><h2 id="schemas">schemas</h2>${schemas.join('\n')}</section></main>
</body>
</html>
`
}

function operationOf({ path, method, operation }: { path: string; method: string; operation: Operation }) {
  const parameters = (operation.parameters ?? []).map(
    (one) =>
      `<tr><td><code>${escape(one.name)}</code></td><td>${escape(one.in)}</td><td>${one.required ? 'required' : ''}</td><td>${code(one.schema)}</td></tr>`,
  )
  const bodies = Object.entries(operation.requestBody?.content ?? {}).map(
    ([type, { schema }]) => `<h4>Body <small>${escape(type)}</small></h4>${code(schema)}`,
  )
  const answers = Object.entries(operation.responses ?? {}).map(([status, answer]) => {
    const content = Object.entries(answer.content ?? {}).map(
      ([type, { schema }]) => `<small>${escape(type)}</small>${code(schema)}`,
    )
    return `<dt>${escape(status)}</dt><dd>${content.join('') || 'no body'}</dd>`
  })
  return `<details class="operation"><summary><b class="${escape(method)}">${escape(method.toUpperCase())}</b> <code>${escape(path)}</code> <span>${escape(operation.summary ?? '')}</span></summary>
<p>${operation.security === undefined ? 'Open to anybody.' : 'Asks for a session cookie or a Bearer access token.'}</p>
${parameters.length === 0 ? '' : `<table><thead><tr><th>name</th><th>in</th><th></th><th>schema</th></tr></thead><tbody>${parameters.join('')}</tbody></table>`}
${bodies.join('')}<h4>Answers</h4><dl>${answers.join('')}</dl></details>`
}

/** A schema as indented JSON; a reference leads to its definition below. */
function code(schema: Json): string {
  const text = escape(JSON.stringify(schema ?? {}, null, 2))
  const linked = text.replace(
    /#\/components\/schemas\/([\w.-]+)/g,
    (whole, name: string) => `<a href="#schema-${name}">${whole}</a>`,
  )
  return `<pre tabindex="0"><code>${linked}</code></pre>`
}
