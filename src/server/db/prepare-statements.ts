// The embedded database runs in this very thread: to read and plan the same statements anew with each call was most
// of what they cost. Here each is prepared once, and then bound and run in one message.
import { type PGlite, protocol, type QueryOptions, type Results } from '@electric-sql/pglite'

// PGlite's own `query` takes these two locks; they are public, whatever their names say.
/* oxlint-disable no-underscore-dangle */

/** The code has fewer statements than that; more are put together from lists of changing length. */
const MOST_PREPARED = 300

type Prepared = { name: string; params: number[]; columns: { name: string; dataTypeID: number }[] }
type Message = Awaited<ReturnType<PGlite['execProtocolStream']>>[number]
type Fields = { name: string; dataTypeID: number }[]

const { serialize } = protocol

/** Changes `client.query`; what runs inside of `client.transaction` stays as it is. */
export function prepareStatements(client: PGlite): void {
  const unprepared = client.query.bind(client)
  const known = new Map<string, Prepared>()
  let count = 0

  async function prepare(text: string): Promise<Prepared> {
    count += 1
    const name = `s${count}`
    const messages = await run(
      serialize.parse({ name, text }),
      serialize.describe({ type: 'S', name }),
      serialize.sync(),
    )
    const prepared: Prepared = {
      name,
      params: of<{ dataTypeIDs: number[] }>(messages, 'parameterDescription')?.dataTypeIDs ?? [],
      columns: of<{ fields: Fields }>(messages, 'rowDescription')?.fields ?? [],
    }
    known.set(text, prepared)
    return prepared
  }

  function run(...messages: Uint8Array[]): Promise<Message[]> {
    return client.execProtocolStream(Buffer.concat(messages), { syncToFs: false })
  }

  client.query = async <T>(text: string, params: unknown[] = [], options: QueryOptions = {}) => {
    const isUsual = options.blob === undefined && options.paramTypes === undefined && !options.serializers
    if (!isUsual || (known.size >= MOST_PREPARED && !known.has(text))) {
      return unprepared<T>(text, params, options)
    }
    await client._checkReady()
    return client._runExclusiveTransaction(() =>
      client._runExclusiveQuery(async () => {
        const prepared = known.get(text) ?? (await prepare(text))
        const values = params.map((value, at) => {
          if (value === null || value === undefined) return null
          const serializer = client.serializers[prepared.params[at] as number]
          return serializer === undefined ? String(value) : serializer(value)
        })
        const messages = await run(
          serialize.bind({ statement: prepared.name, values }),
          serialize.execute({}),
          serialize.sync(),
        )
        await client.syncToFs()
        // By column: to join the lists of parsers, some hundred each, was an eighth of what a statement cost.
        const parsers = prepared.columns.map(
          ({ dataTypeID }) => options.parsers?.[dataTypeID] ?? client.parsers[dataTypeID],
        )
        return resultOf<T>(prepared, messages, parsers, options.rowMode)
      }),
    )
  }
}

function resultOf<T>(
  { columns }: Prepared,
  messages: Message[],
  parsers: (PGlite['parsers'][number] | undefined)[],
  rowMode: QueryOptions['rowMode'],
): Results<T> {
  const rows: unknown[] = []
  for (const message of messages) {
    if (message.name !== 'dataRow') continue
    const values = (message as unknown as { fields: (string | null)[] }).fields.map((value, at) => {
      const parse = parsers[at]
      return value === null || parse === undefined ? value : parse(value, columns[at]?.dataTypeID)
    })
    rows.push(
      rowMode === 'array'
        ? values
        : Object.fromEntries(values.map((value, at) => [columns[at]?.name, value])),
    )
  }
  const tag = of<{ text: string }>(messages, 'commandComplete')?.text ?? ''
  return {
    rows: rows as T[],
    fields: columns.map(({ name, dataTypeID }) => ({ name, dataTypeID })),
    affectedRows: Number(/^(?:INSERT|UPDATE|DELETE|MERGE).* (\d+)$/.exec(tag)?.[1] ?? 0),
  }
}

function of<Kind>(messages: Message[], name: Message['name']): Kind | undefined {
  return messages.find((message) => message.name === name) as Kind | undefined
}
