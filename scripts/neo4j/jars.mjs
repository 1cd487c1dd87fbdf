/** The jars of Neo4j's Community server, fetched once by Maven from what Neo4j publishes, into .neo4j/lib-VERSION. */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

export const NEO4J_VERSION = '5.26.30'
const MINIMUM_JAVA = 17

/** One line that says what to do: printed as it is, without a stack. */
export class SetupError extends Error {}

/** 'org.neo4j:neo4j' holds the entry point, 'org.neo4j.app:neo4j-server' the server. */
const POM = `<?xml version="1.0" encoding="UTF-8"?>
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>entente</groupId>
  <artifactId>neo4j-server-jars</artifactId>
  <version>1</version>
  <packaging>pom</packaging>
  <dependencies>
    <dependency><groupId>org.neo4j</groupId><artifactId>neo4j</artifactId><version>${NEO4J_VERSION}</version></dependency>
    <dependency><groupId>org.neo4j.app</groupId><artifactId>neo4j-server</artifactId><version>${NEO4J_VERSION}</version></dependency>
  </dependencies>
</project>
`

/** Throws a SetupError unless a Java that Neo4j runs on is installed. */
export function requireJava() {
  const { error, stderr } = spawnSync('java', ['-version'], { encoding: 'utf8' })
  if (error) {
    throw new SetupError(
      `Java is missing: install a Java ${MINIMUM_JAVA} or newer (Debian: apt-get install -y default-jre-headless) and start again.`,
    )
  }
  const major = Number(/version "(?:1\.)?(\d+)/.exec(stderr)?.[1] ?? Number.NaN)
  if (major < MINIMUM_JAVA) {
    throw new SetupError(
      `Java ${major} is too old for Neo4j ${NEO4J_VERSION}: install Java ${MINIMUM_JAVA} or newer.`,
    )
  }
}

/**
 * The folder of jars, fetched on the first call (about 120 MB).
 * Fetched aside and renamed, so that two starts at once, or one that is stopped half-way, leave no half-filled folder.
 * @param {string} root the .neo4j folder
 * @returns {Promise<string>}
 */
export async function ensureJars(root) {
  const lib = path.join(root, `lib-${NEO4J_VERSION}`)
  if (existsSync(lib)) return lib
  if (spawnSync('mvn', ['-version']).error) {
    throw new SetupError(
      'Maven is missing: install it (Debian: apt-get install -y maven) so that the Neo4j server can be fetched, and start again.',
    )
  }
  mkdirSync(root, { recursive: true })
  const pom = path.join(root, 'pom.xml')
  writeFileSync(pom, POM)
  process.stderr.write(`Fetching Neo4j ${NEO4J_VERSION} (about 120 MB, once) …\n`)
  const aside = path.join(root, `.lib-${process.pid}`)
  const code = await run('mvn', [
    ...['-q', '-B', '-f', pom, 'dependency:copy-dependencies'],
    ...[`-DoutputDirectory=${aside}`, '-DincludeScope=runtime'],
  ])
  if (code !== 0) {
    rmSync(aside, { recursive: true, force: true })
    throw new SetupError(
      `Maven could not fetch Neo4j ${NEO4J_VERSION} (it ended with ${code}): see its lines above.`,
    )
  }
  try {
    renameSync(aside, lib)
  } catch (error) {
    rmSync(aside, { recursive: true, force: true })
    if (!existsSync(lib)) throw error
  }
  return lib
}

/** Runs to its end with stdout sent to stderr, where people read and scripts do not. */
function run(command, args) {
  return new Promise((resolve, reject) => {
    spawn(command, args, { stdio: ['ignore', 2, 2] })
      .on('error', reject)
      .on('close', (code, signal) => resolve(code ?? signal))
  })
}
