import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { endpoints } from '#domain/api.ts'
import { createTestApp, type TestApp } from '../test-app.ts'

type Operation = {
  operationId?: string
  responses: Record<string, { content?: Record<string, { schema: object }> }>
  parameters?: { name: string; in: string }[]
  requestBody?: { content: Record<string, { schema: object }> }
}
type Document = {
  openapi: string
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, object>; securitySchemes: object }
}

describe('the OpenAPI document', () => {
  let test: TestApp
  let document: Document
  beforeAll(async () => {
    test = await createTestApp('pglite')
    document = (await test.app.inject({ url: '/api/openapi.json' })).json()
  })
  afterAll(() => test.close())

  const operations = () =>
    Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
    )

  it('is 3.1 and names both kinds of proof', () => {
    expect(document.openapi).toBe('3.1.0')
    expect(document.components.securitySchemes).toHaveProperty('cookie')
    expect(document.components.securitySchemes).toHaveProperty('bearer')
  })

  it('holds each served row of the contract and the whole token API', () => {
    const served = operations().map(({ path, method }) => `${method.toUpperCase()} ${path}`)
    for (const row of Object.values(endpoints)) {
      const path = row.path.replaceAll(/:(\w+)/g, '{$1}')
      if (test.app.hasRoute({ method: row.method, url: row.path }))
        expect(served).toContain(`${row.method} ${path}`)
    }
    for (const path of [
      '/accounts/signup/',
      '/accounts/login/',
      '/accounts/token/refresh/',
      '/accounts/logout/',
    ]) {
      expect(served).toContain(`POST ${path}`)
    }
  })

  it('has only schemas that a validator of JSON Schema 2020-12 compiles, and no reference into nothing', () => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false })
    ajv.addSchema({ $id: 'document', components: document.components })
    const absolute = (schema: object) =>
      JSON.parse(JSON.stringify(schema).replaceAll('"#/components', '"document#/components')) as object
    const schemas = operations().flatMap(({ operation }) => [
      ...Object.values(operation.requestBody?.content ?? {}),
      ...Object.values(operation.responses).flatMap((one) => Object.values(one.content ?? {})),
    ])
    expect(schemas.length).toBeGreaterThan(20)
    for (const { schema } of schemas) expect(() => ajv.compile(absolute(schema))).not.toThrow()
  })

  it('names each operation once, and every part of a path is a parameter', () => {
    const ids = operations().flatMap(({ operation }) => operation.operationId ?? [])
    expect(new Set(ids).size).toBe(ids.length)
    for (const { path, operation } of operations()) {
      for (const [, name] of path.matchAll(/\{(\w+)\}/g)) {
        expect(operation.parameters?.some((one) => one.in === 'path' && one.name === name)).toBe(true)
      }
      expect(Object.keys(operation.responses).length).toBeGreaterThan(0)
    }
  })

  it('can be read as a page without any script or foreign address', async () => {
    const page = await test.app.inject({ url: '/api/docs', headers: { accept: 'text/html' } })
    expect(page.statusCode).toBe(200)
    expect(page.headers['content-type']).toContain('text/html')
    expect(page.headers['content-security-policy']).toContain("default-src 'none'")
    expect(page.body).not.toMatch(/<script|<style| style=| on\w+=/i)
    expect(page.body).not.toMatch(/(src|href)="(https?:)?\/\//i)
    for (const { path } of operations()) expect(page.body).toContain(`<code>${path}</code>`)
    const style = await test.app.inject({ url: '/api/docs.css' })
    expect(style.headers['content-type']).toContain('text/css')
  })
})
