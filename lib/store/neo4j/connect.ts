/** One driver per process: made from the environment's values, proved to work before anything relies on it. */
import neo4j, { Neo4jError, type BookmarkManager, type Driver, type Session } from 'neo4j-driver'
import { EntenteError } from '@/lib/model/errors'
import { fromNeo4jError } from './errors'

export interface Neo4jSettings {
  /** bolt://, neo4j://, and their +s and +ssc forms. */
  uri: string
  user: string
  password: string
  /** The user's home database when left out. */
  database?: string | undefined
}

/** How long one connection may take to open, and a caller may wait for one of the pool's. */
const CONNECT_MS = 5_000
const ACQUIRE_MS = 20_000
/** Writes are tried again this long on what the server calls transient (deadlocks, a leader's change, a short absence). */
const RETRY_MS = 15_000
const POOL_SIZE = 50
const OLDEST_MAJOR = 5

/** A verified driver with what every session of it shares. */
export class Connection {
  readonly #driver: Driver
  readonly #bookmarks: BookmarkManager = neo4j.bookmarkManager()
  readonly database: string | undefined
  /** The URI without credentials. */
  readonly address: string

  constructor(settings: Neo4jSettings) {
    this.database = settings.database
    this.address = withoutCredentials(settings.uri)
    try {
      this.#driver = neo4j.driver(settings.uri, neo4j.auth.basic(settings.user, settings.password), {
        connectionTimeout: CONNECT_MS,
        connectionAcquisitionTimeout: ACQUIRE_MS,
        maxTransactionRetryTime: RETRY_MS,
        maxConnectionPoolSize: POOL_SIZE,
        userAgent: 'entente',
        telemetryDisabled: true,
      })
    } catch (error) {
      throw new EntenteError(
        'bad-environment',
        `NEO4J_URI is not an address Neo4j's driver knows: ${this.address}`,
        {
          remedy: 'It looks like bolt://127.0.0.1:7687 or neo4j+s://example.databases.neo4j.io.',
          cause: error,
        },
      )
    }
  }

  /** Sessions share bookmarks: on a cluster, a read sees the writes made before it from this process. */
  session(mode: 'read' | 'write'): Session {
    return this.#driver.session({
      defaultAccessMode: mode === 'read' ? neo4j.session.READ : neo4j.session.WRITE,
      bookmarkManager: this.#bookmarks,
      ...(this.database === undefined ? {} : { database: this.database }),
    })
  }

  /**
   * Proves address, login, version and database, each with its own error: `store-unreachable`, `store-refused-login`,
   * `store-version`, `store-database-missing`.
   * @returns the server's version, as 5.26.30
   */
  async verify(): Promise<string> {
    const session = this.session('read')
    try {
      const { records } = await session.run(
        'CALL dbms.components() YIELD name, versions RETURN name, versions[0] AS version',
        {},
        { timeout: ACQUIRE_MS },
      )
      const components = records.map(
        (record) => [String(record.get('name')), String(record.get('version'))] as const,
      )
      const kernel = components.find(([name]) => name === 'Neo4j Kernel')
      if (!kernel) throw versionError(this.address, components.map((pair) => pair.join(' ')).join(', '))
      const [, version] = kernel
      if (Number.parseInt(version, 10) < OLDEST_MAJOR) throw versionError(this.address, `Neo4j ${version}`)
      return version
    } catch (error) {
      if (error instanceof Neo4jError && /protocol version/i.test(error.message))
        throw versionError(this.address, 'an older server', error)
      throw fromNeo4jError(error, { address: this.address })
    } finally {
      await session.close()
    }
  }

  async close(): Promise<void> {
    await this.#driver.close()
  }
}

function versionError(address: string, found: string, cause?: unknown): EntenteError {
  return new EntenteError('store-version', `At ${address} is ${found}; Entente needs Neo4j 5 or newer.`, {
    cause,
  })
}

function withoutCredentials(uri: string): string {
  return uri.replace(/\/\/[^/@]*@/, '//')
}
