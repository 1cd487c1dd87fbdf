/** entente balance : structural balance of a signed network in a file, proven. Needs no store. */
import { readFile } from 'node:fs/promises'
import { balance as solve, type Balance } from '@/lib/alignment/balance/balance'
import { parseEdgeList } from '@/lib/alignment/balance/edgeList'
import { highsCoveringSolver } from '@/lib/alignment/balance/highsCovering'
import { EntenteError } from '@/lib/model/errors'
import { printLine } from '@/cli/output'
import { parseCount, parseUsage, UsageError } from '@/cli/usage'

async function readEdges(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (cause) {
    throw new EntenteError('not-found', `${path} cannot be read.`, { where: path, cause })
  }
}

function proof(found: number, lowerBound: number): string {
  return found === lowerBound ? 'proven optimal' : `at least ${lowerBound}`
}

function describe({ nodes, edges, frustration, lowerBound, blocs, anyK, triangleBalance }: Balance): string {
  const sizes = (groups: string[][]): string => groups.map((group) => group.length).join(', ')
  return [
    `${nodes} nodes, ${edges} edges`,
    `two blocs    ${frustration} contradicted, ${proof(frustration, lowerBound)}; sizes ${sizes(blocs)}`,
    `any number   ${anyK.frustrated} contradicted, ${proof(anyK.frustrated, anyK.lowerBound)}; ${anyK.blocs.length} blocs`,
    `triangles    ${triangleBalance === null ? 'none' : `${(triangleBalance * 100).toFixed(1)} % balanced`}`,
  ].join('\n')
}

export async function balance(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parseUsage(argv, { json: { type: 'boolean' }, seconds: { type: 'string' } })
  const [path, ...others] = positionals
  if (path === undefined || others.length > 0)
    throw new UsageError('Name one file with columns source,target,sign.')
  const seconds = values.seconds === undefined ? {} : { seconds: parseCount(values.seconds, '--seconds') }
  const edges = parseEdgeList(await readEdges(path))
  const found = solve(edges, {
    solver: await highsCoveringSolver(),
    now: () => performance.now(),
    ...seconds,
  })
  await printLine(values.json ? JSON.stringify(found) : describe(found))
  return 0
}
