/** Entry of the command: finds the verb, runs it, turns what it throws into an exit code. */
import { isEntenteError } from '@/lib/model/errors'
import { COMMANDS, helpOf, overview } from './commands'
import { UsageError } from './usage'
import { printError } from './output'

async function main(argv: readonly string[]): Promise<number> {
  const [verb, ...rest] = argv
  if (verb === undefined || verb === '--help' || verb === '-h' || verb === 'help') {
    const topic = verb === 'help' && rest[0] ? COMMANDS[rest[0]] : undefined
    process.stdout.write(topic ? helpOf(topic) : overview())
    return verb === undefined ? 2 : 0
  }
  const command = COMMANDS[verb]
  if (!command) throw new UsageError(`There is no command "${verb}".`)
  if (rest.includes('--help') || rest.includes('-h')) {
    process.stdout.write(helpOf(command))
    return 0
  }
  return command.run(rest)
}

// A reader that went away (`entente export | head`) is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  if (error instanceof UsageError) {
    process.stderr.write(`entente: ${error.message}\nSee entente --help.\n`)
    process.exitCode = 2
  } else {
    printError(error, process.argv.includes('--json'))
    // A wrong value of the environment is bad usage, not failed work.
    process.exitCode = isEntenteError(error) && error.code === 'bad-environment' ? 2 : 1
  }
}
