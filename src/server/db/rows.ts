// Both engines answer a raw statement with `{ rows }`; their common type does not say so.
export function rowsOf<Row>(result: unknown): Row[] {
  return (result as { rows: Row[] }).rows
}
