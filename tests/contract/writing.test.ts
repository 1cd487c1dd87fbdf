/** Writes: counters, all or nothing, generations, what is refused before it is stored. */
import { expect, test } from 'vitest'
import { fails, onEveryEngine } from './onEveryEngine'

const count = 'MATCH (n:Entity) RETURN count(n) AS n'

onEveryEngine('writing', (subject) => {
  test('counters', async () => {
    const { store } = subject()
    expect(await store.write("CREATE (:Entity {id: 'a'})-[:X]->(:Entity {id: 'b'})")).toMatchObject({
      nodesCreated: 2,
      relationshipsCreated: 1,
      nodesDeleted: 0,
      relationshipsDeleted: 0,
    })
    expect((await store.write("MATCH (n:Entity {id: 'a'}) SET n.x = 1")).propertiesSet).toBe(1)
    expect(await store.write("MATCH (n:Entity {id: 'a'}) DETACH DELETE n")).toMatchObject({
      nodesDeleted: 1,
      relationshipsDeleted: 1,
    })
    expect(await store.write("MATCH (n:Entity {id: 'nobody'}) SET n.x = 1")).toEqual({
      nodesCreated: 0,
      nodesDeleted: 0,
      relationshipsCreated: 0,
      relationshipsDeleted: 0,
      propertiesSet: 0,
    })
  })

  test('a transaction sees its own writes, nobody else does until it commits', async () => {
    const { store } = subject()
    const answer = await store.transaction(async (tx) => {
      await tx.write("CREATE (:Entity {id: 'a'})")
      const inside = (await tx.read(count)).rows
      const outside = (await store.read(count)).rows
      return { inside, outside }
    })
    expect(answer).toEqual({ inside: [[1]], outside: [[0]] })
    expect((await store.read(count)).rows).toEqual([[1]])
  })

  test('calls of a transaction that are sent without waiting run in order', async () => {
    const { store } = subject()
    const answers = await store.transaction((tx) =>
      Promise.all([
        tx.write("CREATE (:Entity {id: 'a', n: 0})"),
        tx.read('MATCH (e:Entity) RETURN e.n AS n'),
        tx.write("MATCH (e:Entity {id: 'a'}) SET e.n = e.n + 1"),
        tx.read('MATCH (e:Entity) RETURN e.n AS n'),
        tx.write("MATCH (e:Entity {id: 'a'}) SET e.n = e.n * 10"),
        tx.read('MATCH (e:Entity) RETURN e.n AS n'),
      ]),
    )
    expect(answers.flatMap((answer) => ('rows' in answer ? answer.rows : []))).toEqual([[0], [1], [10]])
    const failing = store.transaction((tx) =>
      Promise.all([
        tx.write("CREATE (:Entity {id: 'b'})"),
        tx.write("CREATE (:Entity {id: 'b'})"),
        tx.write("CREATE (:Entity {id: 'c'})"),
      ]),
    )
    await fails(failing, 'conflict')
    expect((await store.read(count)).rows).toEqual([[1]])
  })

  test('all or nothing: an error of ours, an error of the engine’s', async () => {
    const { store } = subject()
    const ours = store.transaction(async (tx) => {
      await tx.write("CREATE (:Entity {id: 'a'})")
      throw new Error('changed my mind')
    })
    await expect(ours).rejects.toThrow('changed my mind')
    await fails(
      store.transaction(async (tx) => {
        await tx.write("CREATE (:Entity {id: 'a'})")
        await tx.write("CREATE (:Entity {id: 'a'})")
      }),
      'conflict',
    )
    await fails(store.write("UNWIND ['b', 'c', 'b'] AS id CREATE (:Entity {id: id})"), 'conflict')
    expect((await store.read(count)).rows).toEqual([[0]])
  })

  test('a transaction whose write failed stores nothing, even if its work goes on', async () => {
    const { store } = subject()
    await store.write("CREATE (:Entity {id: 'a'})")
    const stubborn = store.transaction(async (tx) => {
      await tx.write("CREATE (:Entity {id: 'b'})")
      await tx.write("CREATE (:Entity {id: 'a'})").catch(() => undefined)
    })
    await expect(stubborn).rejects.toThrow()
    expect((await store.read(count)).rows).toEqual([[1]])
  })

  test('a write after an error works', async () => {
    const { store } = subject()
    await fails(store.write('CREATE (:Entity {id: $id'), 'query-syntax')
    await store.write("CREATE (:Entity {id: 'a'})")
    expect((await store.read(count)).rows).toEqual([[1]])
  })

  test('transactions asked for at once all happen', async () => {
    const { store, opened } = subject()
    const other = await opened.connect()
    await store.write("CREATE (:Entity {id: 'sum', n: 0})")
    const add = (client: typeof store): Promise<unknown> =>
      client.transaction(async (tx) => {
        await tx.write("MATCH (e:Entity {id: 'sum'}) SET e.n = e.n + 1")
      })
    await Promise.all(Array.from({ length: 20 }, (_, index) => add(index % 2 === 0 ? store : other)))
    expect((await store.read("MATCH (e:Entity {id: 'sum'}) RETURN e.n AS n")).rows).toEqual([[20]])
    await other.close()
  })

  test('a missing parameter is named', async () => {
    const error = await fails(
      subject().store.write('CREATE (:Entity {id: $identity})'),
      'query-missing-parameter',
    )
    expect(`${error.message} ${error.where ?? ''}`).toContain('identity')
  })

  test.each([
    ['a null id', { rows: [{ id: 'a' }, { id: null }] }, '$rows[1].id'],
    ['an empty id', { rows: [{ id: '' }] }, '$rows[0].id'],
    ['an id that is no text', { id: 7, rows: [] }, '$id'],
    ['a name with an underscore before it', { rows: [{ id: 'a', _labels: 'x' }] }, '$rows[0]._labels'],
    [
      'a map as a property',
      { rows: [{ id: 'a', properties: { deep: { er: 1 } } }] },
      '$rows[0].properties.deep',
    ],
    ['a date object', { rows: [{ id: 'a', on: new Date() }] }, '$rows[0].on'],
    ['a number that is none', { rows: [{ id: 'a', n: Number.NaN }] }, '$rows[0].n'],
    ['half a character', { rows: [{ id: 'a', text: 'x\ud83c' }] }, '$rows[0].text'],
    ['a list with a hole', { rows: [{ id: 'a', list: ['x', null] }] }, '$rows[0].list'],
    ['a list of two kinds', { rows: [{ id: 'a', list: ['x', 1] }] }, '$rows[0].list'],
  ])('refused before it is stored: %s', async (_, params, where) => {
    const { store } = subject()
    const text = 'UNWIND $rows AS row CREATE (n:Entity {id: row.id}) SET n += row.properties'
    const error = await fails(store.write(text, params), 'bad-request')
    expect(error.where).toBe(where)
    expect((await store.read(count)).rows).toEqual([[0]])
  })

  test('an integer that cannot be stored exactly is refused', async () => {
    await fails(
      subject().store.write('CREATE (:Entity {id: $id, n: $n})', { id: 'a', n: 2 ** 60 }),
      'unsafe-integer',
    )
  })
})

onEveryEngine('generations', (subject) => {
  test('grow with every committed write, by whichever client, and only then', async () => {
    const { store, opened } = subject()
    const other = await opened.connect()
    const first = await store.generation()
    await store.write("CREATE (:Entity {id: 'a'})")
    const second = await store.generation()
    expect(second).toBeGreaterThan(first)
    await other.transaction(async (tx) => {
      await tx.write("CREATE (:Entity {id: 'b'})")
      await tx.write("CREATE (:Entity {id: 'c'})")
    })
    await expect.poll(() => store.generation()).toBe(second + 1)
    await store.transaction(() => Promise.reject(new Error('no'))).catch(() => undefined)
    await store.read(count)
    expect(await store.generation()).toBe(second + 1)
    await other.close()
  })

  test('are told to who watches, until it does not want to hear more', async () => {
    const { store, opened } = subject()
    if (!store.watch) throw new Error('This engine cannot be watched.')
    const other = await opened.connect()
    const heard: number[] = []
    const stop = store.watch((generation) => heard.push(generation))
    const before = await store.generation()
    await other.write("CREATE (:Entity {id: 'a'})")
    await expect.poll(() => heard.at(-1), { timeout: 10_000 }).toBe(before + 1)
    stop()
    await other.write("CREATE (:Entity {id: 'b'})")
    await expect.poll(() => store.generation()).toBe(before + 2)
    expect(heard.at(-1)).toBe(before + 1)
    await other.close()
  })
})
