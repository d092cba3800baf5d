/**
 * Runs a source to its end whatever its listeners do, and tells each of them everything from the beginning, also those who come late.
 * What the source throws is thrown to every listener.
 */
export function broadcast<Value>(source: AsyncIterable<Value>): () => AsyncGenerator<Value> {
  const said: Value[] = []
  let ended = false
  let failure: unknown = null
  let news = Promise.withResolvers<void>()

  const tell = () => {
    const before = news
    news = Promise.withResolvers<void>()
    before.resolve()
  }

  void (async () => {
    try {
      for await (const value of source) {
        said.push(value)
        tell()
      }
    } catch (error) {
      failure = error
    } finally {
      ended = true
      tell()
    }
  })()

  return async function* listen() {
    let heard = 0
    for (;;) {
      const { promise } = news
      for (const value of said.slice(heard)) {
        heard += 1
        yield value
      }
      if (ended && heard === said.length) break
      await promise
    }
    if (failure) throw failure
  }
}
