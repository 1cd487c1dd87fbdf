/** The environment, checked once by one schema: a wrong value stops the start with its name and what it should be. */
import path from 'node:path'
import { z } from 'zod'
import { EntenteError } from '@/lib/model/errors'
import { projectRoot } from '@/lib/store/projectRoot'

const LOOPBACK = ['127.0.0.1', 'localhost', '::1']
export const DEFAULT_PORT = 3000
const HOST_NAME = /^(\[[0-9a-f:]+\]|[a-z0-9.-]+)$/i

const empty = z.literal('').transform(() => undefined)
const optional = <T extends z.ZodType>(schema: T) => z.union([empty, schema]).optional()

const schema = z
  .object({
    ENTENTE_DATA: optional(z.string()),
    ENTENTE_HOSTS: optional(
      z
        .string()
        .transform((value) => value.split(',').map((name) => name.trim().toLowerCase()))
        .refine((names) => names.every((name) => HOST_NAME.test(name)), {
          error: 'must be host names separated by commas, without ports, like entente.example.org',
        }),
    ),
    NEO4J_URI: optional(
      z.string().regex(/^(bolt|neo4j)(\+s|\+ssc)?:\/\/[^/\s]+/, {
        error:
          'must begin with bolt:// or neo4j:// (or their +s and +ssc forms), like neo4j://localhost:7687',
      }),
    ),
    NEO4J_USER: optional(z.string()),
    NEO4J_PASSWORD: optional(z.string()),
    NEO4J_DATABASE: optional(
      z.string().regex(/^[A-Za-z][A-Za-z0-9.-]{2,62}$/, { error: "must be a database's name, like neo4j" }),
    ),
    PORT: optional(
      z
        .string()
        .regex(/^\d{1,5}$/, { error: 'must be a number between 0 and 65535' })
        .transform(Number)
        .refine((port) => port <= 65_535, { error: 'must be a number between 0 and 65535' }),
    ),
    HOST: optional(
      z.string().regex(HOST_NAME, { error: 'must be an address or a host name, like 127.0.0.1' }),
    ),
  })
  .superRefine((value, context) => {
    const report = (name: string, message: string): void =>
      context.addIssue({ code: 'custom', path: [name], message })
    if (value.NEO4J_URI && !value.NEO4J_USER)
      report('NEO4J_USER', 'must be set when NEO4J_URI is, usually to neo4j')
    if (value.NEO4J_URI && !value.NEO4J_PASSWORD)
      report('NEO4J_PASSWORD', 'must be set when NEO4J_URI is, to the password of that user')
    if (value.HOST && !LOOPBACK.includes(value.HOST) && !value.ENTENTE_HOSTS)
      report(
        'HOST',
        'must be 127.0.0.1, localhost or ::1, since everyone who reaches Entente may read and change everything; to serve others behind your own access control, set ENTENTE_HOSTS to the names it is reached by',
      )
  })

interface Neo4jEnvironment {
  uri: string
  user: string
  password: string
  database: string | undefined
}

export interface Environment {
  /** Absolute path of the data folder. */
  dataDir: string
  /** Set: Neo4j answers instead of the embedded store. */
  neo4j: Neo4jEnvironment | null
  host: string
  /** Null: the default, or the next free one. */
  port: number | null
  /** Names a request's Host header may carry, lower case, without port. */
  allowedHosts: string[]
}

/** One line per wrong value: `NAME must be … (it is "…")`. Values of passwords are never repeated. */
function describe(error: z.ZodError, source: NodeJS.ProcessEnv): string[] {
  const lines = new Map<string, string>()
  for (const issue of error.issues) {
    const name = String(issue.path[0])
    // The union with '' reports its own generic message; the branch's message is the useful one.
    const message = deepest(issue)
    const value = source[name]
    const shown = value && !name.includes('PASSWORD') ? ` (it is "${value}")` : ''
    if (!lines.has(name)) lines.set(name, `${name} ${message}${shown}`)
  }
  return [...lines.values()]
}

function deepest(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_union') {
    const branch = issue.errors.at(-1)?.[0]
    if (branch) return deepest(branch)
  }
  return issue.message
}

/**
 * Error `bad-environment`, whose message has one line per wrong value.
 * @param source `process.env`, or a test's.
 */
export function readEnvironment(source: NodeJS.ProcessEnv = process.env): Environment {
  const result = schema.safeParse(source)
  if (!result.success)
    throw new EntenteError('bad-environment', describe(result.error, source).join('\n'), {
      remedy: 'Correct the environment and start again. docs/environment.md lists every variable.',
    })
  const value = result.data
  const host = value.HOST ?? '127.0.0.1'
  return {
    dataDir: value.ENTENTE_DATA ? path.resolve(value.ENTENTE_DATA) : path.join(projectRoot(), '.entente'),
    neo4j:
      value.NEO4J_URI && value.NEO4J_USER && value.NEO4J_PASSWORD
        ? {
            uri: value.NEO4J_URI,
            user: value.NEO4J_USER,
            password: value.NEO4J_PASSWORD,
            database: value.NEO4J_DATABASE,
          }
        : null,
    host,
    port: value.PORT ?? null,
    allowedHosts: [...new Set([...LOOPBACK, '[::1]', ...(value.ENTENTE_HOSTS ?? [])])],
  }
}
