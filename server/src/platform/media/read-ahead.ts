/**
 * The same values in the same order, read before they are asked for, so many at most: whoever makes them need not wait for whoever uses them.
 * @throws what the source throws, once everything before it was given.
 */
export async function* readAhead<Value>(source: AsyncGenerator<Value>, most: number): AsyncGenerator<Value> {
  const read: Promise<IteratorResult<Value, void>>[] = []
  const more = () => {
    const value = source.next()
    // Who asks for it is told what was wrong; until then nobody listens.
    value.catch(() => undefined)
    read.push(value)
  }
  try {
    for (let n = 0; n < most; n += 1) more()
    for (let next = await read.shift(); next && !next.done; next = await read.shift()) {
      more()
      yield next.value
    }
  } finally {
    await source.return(undefined)
  }
}
