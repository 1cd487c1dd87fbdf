/**
 * What the tests need beside Node: a Chromium, and Java with Maven for a real Neo4j without Docker.
 * Installs what is missing where it may (root with apt-get), else says in one line what to install and fails.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const CHROMIUMS = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
]

/** The browser of the tests, or null. CHROMIUM_PATH names one that stands elsewhere. */
export function findChromium() {
  return CHROMIUMS.find((file) => file && existsSync(file)) ?? null
}

const runs = (command, ...args) => spawnSync(command, args, { stdio: 'ignore' }).status === 0

const NEEDS = [
  { name: 'Chromium', packages: ['chromium'], there: () => findChromium() !== null },
  {
    name: 'Java 17 or newer',
    packages: ['default-jre-headless'],
    there: () => hasNeo4j() || runs('java', '-version'),
  },
  { name: 'Maven', packages: ['maven'], there: () => hasNeo4j() || runs('mvn', '-v') },
]

/** Somebody else provides a Neo4j: then neither Java nor Maven is needed. */
function hasNeo4j() {
  return Boolean(process.env.ENTENTE_TEST_NEO4J_URI) || runs('docker', 'info')
}

export function ensurePrerequisites() {
  const missing = NEEDS.filter((need) => !need.there())
  if (missing.length === 0) return
  const packages = missing.flatMap((need) => need.packages)
  const mayInstall = process.getuid?.() === 0 && runs('apt-get', '--version')
  if (mayInstall) {
    console.log(`installing ${packages.join(', ')}`)
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    execFileSync('apt-get', ['update', '-qq'], { stdio: ['ignore', 'ignore', 'inherit'], env })
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env,
    })
  }
  const still = NEEDS.filter((need) => !need.there())
  if (still.length > 0) {
    console.error(
      `The tests need ${still.map((need) => need.name).join(', ')}. On Debian or Ubuntu: sudo apt-get install ${packages.join(' ')}`,
    )
    process.exit(2)
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) ensurePrerequisites()
