/** The verbs, with their help. A verb's code is loaded only when it is used. */

export interface Command {
  name: string
  usage: string
  summary: string
  /** Option lines of the help. */
  options: readonly string[]
  run(argv: readonly string[]): Promise<number>
}

const JSON_OPTION = '--json            JSON on standard output, nothing else'

const LIST: readonly Command[] = [
  {
    name: 'serve',
    usage: 'entente serve [--dev]',
    summary: 'Start Entente and print its address (builds first when the sources are newer).',
    options: [
      '--dev             with reload on change, for work on Entente itself',
      'Environment: PORT, HOST, ENTENTE_DATA, NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD, NEO4J_DATABASE',
    ],
    run: async (argv) => (await import('./serve')).serve(argv),
  },
  {
    name: 'load',
    usage: 'entente load PATH… [--json]',
    summary: 'Read files and folders into the store; what is there already is left alone.',
    options: [
      'Files: .txt and .md (front matter: title, publisher, byline, date, url), .jsonl and .jsonl.gz (a document a line)',
      'A folder may hold index.jsonl with {id, title, date, source, url, byline} for its files',
      'A .cypher file (or .cypher.gz) that `entente export` wrote moves a graph: documents, actors, verdicts, own queries;',
      '  import jobs and deleted documents stay behind. Any other Cypher is refused: nothing in a file is ever run.',
      JSON_OPTION,
    ],
    run: async (argv) => (await import('./load')).load(argv),
  },
  {
    name: 'extract',
    usage: 'entente extract PATH… --json [--explain]',
    summary: 'Print what would be read from files, without a store: one JSON line per document.',
    options: ['--explain         with the rule and the words behind every statement', JSON_OPTION],
    run: async (argv) => (await import('./extract')).extract(argv),
  },
  {
    name: 'query',
    usage: "entente query ('CYPHER' | --saved ID | --list) [--params JSON] [--limit N] [--json]",
    summary: 'Ask the store in Cypher, read-only.',
    options: [
      '--saved ID        a query of the library',
      '--list            the library itself',
      `--params JSON     parameters, like '{"actor": "USA"}'`,
      '--limit N         rows at most, 1,000 by default',
      JSON_OPTION,
    ],
    run: async (argv) => (await import('./query')).query(argv),
  },
  {
    name: 'balance',
    usage: 'entente balance EDGES.csv [--json] [--seconds N]',
    summary: 'Divide a signed network (source,target,sign) into blocs, with proof. Needs no store.',
    options: [
      '--seconds N       for each question at most, 60 by default; then bounds instead of a proof',
      JSON_OPTION,
    ],
    run: async (argv) => (await import('./balance')).balance(argv),
  },
  {
    name: 'export',
    usage: 'entente export --format graphml|csv|json|cypher [--out FILE]',
    summary: 'Write the whole graph out.',
    options: [
      '--format NAME     graphml (Gephi, yEd), csv (a statement a line), json (all of it), cypher (for `entente load` elsewhere)',
      '--out FILE        instead of standard output',
    ],
    run: async (argv) => (await import('./export')).exportGraph(argv),
  },
  {
    name: 'doctor',
    usage: 'entente doctor [--json]',
    summary:
      'Check the store: every quote verbatim, statements and relations agreeing; counts and a checksum.',
    options: [
      'The checksum is equal on two stores that hold the same graph, whatever their engines.',
      JSON_OPTION,
    ],
    run: async (argv) => (await import('./doctor')).doctor(argv),
  },
]

export const COMMANDS: Readonly<Record<string, Command>> = Object.fromEntries(
  LIST.map((command) => [command.name, command]),
)

export function helpOf({ usage, summary, options }: Command): string {
  return `${usage}\n\n${summary}\n\n${options.map((option) => `  ${option}\n`).join('')}`
}

export function overview(): string {
  const verbs = LIST.map(({ name, summary }) => `  ${name.padEnd(9)} ${summary}\n`).join('')
  return `Entente: who stands with whom, and the sentence that says so.\n\nentente COMMAND [options]\n\n${verbs}\nentente COMMAND --help says more.\n`
}
