/** A client in a process of its own, for tests that kill one. `DATA_FOLDER hold|write|add`; says on its output what it has done. */
import { openStore } from '@/lib/store'

const [dataDir = '', task = ''] = process.argv.slice(2)
const store = await openStore({ dataDir, lingerMs: 200 })
await store.migrate()

/** Begins a transaction, writes, and then waits for its end. */
async function hold(): Promise<void> {
  await store.transaction(async (tx) => {
    await tx.write("CREATE (:Entity {id: 'held'})")
    console.log('held')
    await new Promise(() => undefined)
  })
}

/** Pairs in transactions, each acknowledged on the output, for as long as it may. */
async function write(): Promise<void> {
  for (let n = 0; ; n++) {
    await store.transaction(async (tx) => {
      await tx.write('CREATE (:Entity {id: $id, pair: $n})', { id: `a${n}`, n })
      await tx.write('CREATE (:Entity {id: $id, pair: $n})', { id: `b${n}`, n })
    })
    console.log(n)
  }
}

/** One node of its own, then the number of all. */
async function add(): Promise<void> {
  await store.write('CREATE (:Entity {id: $id})', { id: `from-${process.pid}` })
  console.log('added')
  await store.close()
}

const tasks = new Map([
  ['hold', hold],
  ['write', write],
  ['add', add],
])
await tasks.get(task)?.()
