/** Reads with texts of ours, in the host itself: off its main thread, beside each other and beside a write. */
import { EntenteError } from '@/lib/model/errors'
import type { Params } from '@/lib/model/result'
import { fromGrafeo } from '../engine/errors'
import { explain } from '../engine/gate'
import type { Database, Result } from '../engine/grafeo'

const REMEMBERED = 500

export class OurReads {
  /** Texts that were found to be plain reads. Their plans' operators follow from the text alone. */
  private readonly plain = new Set<string>()

  constructor(private readonly database: Database) {}

  /** @throws EntenteError query-refused, when the text would write, whoever wrote it */
  async run(cypher: string, params: Params): Promise<Result> {
    await this.check(cypher, params)
    try {
      return await this.database.executeCypher(cypher, params)
    } catch (error) {
      throw fromGrafeo(error)
    }
  }

  async check(cypher: string, params: Params): Promise<void> {
    if (this.plain.has(cypher)) return
    const plan = await explain(this.database, cypher, params)
    if (plan.refusal !== null) throw new EntenteError('query-refused', plan.refusal)
    if (this.plain.size >= REMEMBERED) this.plain.clear()
    this.plain.add(cypher)
  }
}
