/**
 * The Dockerfile's steps without a Docker engine: reads it, runs every RUN for real in a folder per stage, copies as COPY does,
 * starts CMD for real and asks its HEALTHCHECK, once on the embedded store and once on a Neo4j from its jars.
 * What it does not show: the base image's own system (it is this machine's), users, and the container's limits.
 *
 *   node scripts/imageSteps.mjs
 */
import { spawn, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { freePort } from './neo4j/server.mjs'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const work = mkdtempSync(path.join(os.tmpdir(), 'entente-image-'))
/** Folders of the image that a RUN may name by their absolute paths. */
const INSIDE = ['app', 'data']
const HEALTHY_WITHIN_MS = 180_000

/** [{name, folder, workdir, env, steps}] : one per FROM, instructions in order. */
function readStages() {
  const text = readFileSync(path.join(root, 'Dockerfile'), 'utf8').replace(/\\\n\s*/g, '')
  const stages = []
  for (const line of text.split('\n')) {
    const [, word, rest] = /^([A-Z]+) (.*)$/.exec(line.trim()) ?? []
    if (!word) continue
    if (word === 'FROM') {
      const name = / AS (\S+)$/.exec(rest)?.[1] ?? 'image'
      stages.push({
        name,
        folder: path.join(work, name),
        workdir: '/',
        env: {},
        steps: [],
        healthcheck: null,
        cmd: null,
      })
    } else stages.at(-1).steps.push({ word, rest })
  }
  return stages
}

const ignored = new Set(readFileSync(path.join(root, '.dockerignore'), 'utf8').split('\n').filter(Boolean))

function isIgnored(name) {
  return [...ignored].some((pattern) =>
    pattern.includes('*')
      ? new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '.*')}$`).test(name)
      : pattern === name,
  )
}

/** `/data` in the image is a folder of the stage here. */
function relocate(text, stage) {
  return text.replace(new RegExp(`(^|[\\s=])/(${INSIDE.join('|')})(?=$|[\\s/])`, 'g'), `$1${stage.folder}/$2`)
}

function here(stage) {
  return path.join(stage.folder, stage.workdir)
}

function copy(rest, stage, stages) {
  const words = rest.split(' ')
  const from = words.find((word) => word.startsWith('--from='))?.slice('--from='.length)
  const [target, ...sources] = words.filter((word) => !word.startsWith('--')).reverse()
  const source = from ? stages.find(({ name }) => name === from).folder : root
  for (const item of sources) {
    const wanted = path.join(source, item)
    if (item !== '.') {
      const intoFolder = target.endsWith('/') && !statSync(wanted).isDirectory()
      copyOne(wanted, path.join(here(stage), target, intoFolder ? path.basename(item) : ''))
      continue
    }
    for (const name of readdirSync(source))
      if (!isIgnored(name)) copyOne(path.join(source, name), path.join(here(stage), target, name))
  }
}

function copyOne(from, to) {
  cpSync(from, to, { recursive: true, preserveTimestamps: true, verbatimSymlinks: true })
}

function run(rest, stage) {
  let command = relocate(rest, stage)
  if (process.getuid?.() !== 0) command = command.replace(/chown \S+ \S+( \S+)*/g, 'true')
  console.log(`[${stage.name}] RUN ${rest}`)
  const { status } = spawnSync('sh', ['-c', command], {
    cwd: here(stage),
    stdio: ['ignore', 'ignore', 'inherit'],
    env: environment(stage),
  })
  if (status !== 0) throw new Error(`RUN ${rest} ended with ${status}`)
}

/** An image begins with nothing of this machine's environment but where to find programs and registries. */
function environment(stage, extra = {}) {
  const { PATH, HOME, npm_config_registry, HTTPS_PROXY, NODE_EXTRA_CA_CERTS } = process.env
  const outside = Object.entries({
    PATH,
    HOME,
    npm_config_registry,
    HTTPS_PROXY,
    NODE_EXTRA_CA_CERTS,
  }).filter(([, value]) => value !== undefined)
  return { ...Object.fromEntries(outside), ...stage.env, ...extra }
}

function setEnv(rest, stage) {
  for (const pair of rest.match(/\S+=\S+/g) ?? []) {
    const at = pair.indexOf('=')
    stage.env[pair.slice(0, at)] = relocate(pair.slice(at + 1), stage)
  }
}

function build(stages) {
  for (const stage of stages) {
    mkdirSync(stage.folder, { recursive: true })
    for (const { word, rest } of stage.steps) {
      if (word === 'WORKDIR') {
        stage.workdir = rest
        mkdirSync(here(stage), { recursive: true })
      } else if (word === 'COPY') copy(rest, stage, stages)
      else if (word === 'RUN') run(rest, stage)
      else if (word === 'ENV') setEnv(rest, stage)
      else if (word === 'HEALTHCHECK') stage.healthcheck = JSON.parse(/CMD (\[.*\])$/.exec(rest)[1])
      else if (word === 'CMD') stage.cmd = JSON.parse(rest)
      else if (!['USER', 'VOLUME', 'EXPOSE'].includes(word))
        throw new Error(`The Dockerfile's ${word} is not known here.`)
    }
  }
}

/** Starts CMD, waits until HEALTHCHECK says yes, stops it with SIGTERM as Docker would; returns what /api/health answered. */
async function start(stage, extra) {
  const env = environment(stage, { PORT: String(await freePort()), ...extra })
  const [command, ...args] = stage.cmd
  const child = spawn(command, args, { cwd: here(stage), env, stdio: ['ignore', 'inherit', 'inherit'] })
  const ended = new Promise((resolve) => child.on('exit', (code) => resolve(code)))
  const [check, ...checkArgs] = stage.healthcheck
  const until = Date.now() + HEALTHY_WITHIN_MS
  try {
    while (spawnSync(check, checkArgs, { cwd: here(stage), env, timeout: 10_000 }).status !== 0) {
      if (child.exitCode !== null) throw new Error(`CMD ended with ${child.exitCode}`)
      if (Date.now() > until)
        throw new Error(`Not healthy in ${HEALTHY_WITHIN_MS / 1000} s: ${await ask(env)}`)
      await sleep(500)
    }
    const health = await (await fetch(`http://127.0.0.1:${env.PORT}/api/health`)).json()
    const page = await fetch(`http://127.0.0.1:${env.PORT}/`)
    if (!page.ok) throw new Error(`The first page answered ${page.status}`)
    return health
  } finally {
    child.kill('SIGTERM')
    const code = await ended
    if (code !== 0) console.error(`CMD ended with ${code} on SIGTERM`)
  }
}

function ask({ PORT }) {
  const url = `http://127.0.0.1:${PORT}/api/health`
  return fetch(url, { signal: AbortSignal.timeout(5_000) }).then(
    (response) => response.text(),
    (error) => error.message,
  )
}

async function withNeo4j(work) {
  const script = path.join(root, 'scripts', 'neo4j.mjs')
  const child = spawn(
    process.execPath,
    [script, '--home', `image-${process.pid}`, '--temporary', '--with-parent'],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  )
  const ended = new Promise((resolve) => child.on('exit', resolve))
  const values = {}
  for await (const line of createInterface({ input: child.stdout })) {
    const at = line.indexOf('=')
    values[line.slice(0, at)] = line.slice(at + 1)
    if (Object.keys(values).length === 3) break
  }
  try {
    return await work(values)
  } finally {
    child.kill('SIGTERM')
    await ended
  }
}

function expectEngine(health, engine) {
  if (health.status !== 'ok' || health.store.engine !== engine)
    throw new Error(`Not healthy on ${engine}: ${JSON.stringify(health)}`)
  console.log(`healthy on ${engine} ${health.store.version}`)
}

try {
  const stages = readStages()
  build(stages)
  const image = stages.at(-1)
  expectEngine(await start(image, {}), 'embedded')
  expectEngine(await withNeo4j((values) => start(image, values)), 'neo4j')
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
} finally {
  rmSync(work, { recursive: true, force: true })
}
