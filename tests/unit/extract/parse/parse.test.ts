import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { WEIGHTS_PATH, loadParser } from '@/lib/extract/parse'
import { readWeights } from '@/lib/extract/parse/weights'
import { tokenize } from '@/lib/extract/segment/tokens'
import { emitKeys } from '@/training/emitKeys'

// A loaded machine is no reason to fail.
vi.setConfig({ testTimeout: 30_000 })

const root = new URL('../../../../', import.meta.url)
const bytes = new Uint8Array(readFileSync(new URL(WEIGHTS_PATH, root)))
const parser = loadParser(bytes)

const parse = (text: string) => {
  const words = tokenize(text).map((token) => token.text)
  return { words, ...parser.parse(words) }
}

/** "dependent ←relation– head" for every word, the root's head written as ROOT. */
function arcs(text: string): string[] {
  const { words, head, deprel } = parse(text)
  return words.map((word, i) => `${word} ${deprel[i]} ${head[i] === -1 ? 'ROOT' : words[head[i]!]}`)
}

describe('weights.bin', () => {
  it('is small, loads fast and says where it comes from', () => {
    expect(bytes.length).toBeLessThanOrEqual(6_000_000)
    const best = Math.min(
      ...[1, 2, 3].map(() => {
        const started = performance.now()
        loadParser(bytes)
        return performance.now() - started
      }),
    )
    expect(best).toBeLessThan(300)
    expect(readWeights(bytes).header.attribution).toMatch(/EWT \(CC BY-SA 4\.0\).*GUM.*GloVe/s)
  })

  it('is refused with a reason when it is something else or cut off', () => {
    expect(() => loadParser(new Uint8Array([1, 2, 3]))).toThrow('does not begin like one')
    expect(() => loadParser(bytes.subarray(0, bytes.length - 100))).toThrow('cut off')
    const damaged = bytes.slice()
    damaged[8] = 0
    expect(() => loadParser(damaged)).toThrow('header is damaged')
  })

  it('was trained with the templates that keys.ts was generated from', async () => {
    const prettier = await import('prettier')
    const file = fileURLToPath(new URL('lib/extract/parse/keys.ts', root))
    const options = await prettier.resolveConfig(file)
    const expected = await prettier.format(emitKeys(), { ...options, parser: 'typescript' })
    expect(readFileSync(file, 'utf8')).toBe(expected)
  })
})

describe('parse', () => {
  it('finds subjects, objects and agents', () => {
    expect(arcs('France condemned the attack.')).toEqual([
      'France nsubj condemned',
      'condemned root ROOT',
      'the det attack',
      'attack obj condemned',
      '. punct condemned',
    ])
    const passive = arcs('The envoy was expelled by Norway.')
    expect(passive).toContain('envoy nsubj:pass expelled')
    expect(passive).toContain('Norway obl:agent expelled')
  })

  it('gives universal and Penn tags', () => {
    const { upos, xpos } = parse('The ministers have signed a treaty.')
    expect(upos).toEqual(['DET', 'NOUN', 'AUX', 'VERB', 'DET', 'NOUN', 'PUNCT'])
    expect(xpos).toEqual(['DT', 'NNS', 'VBP', 'VBN', 'DT', 'NN', '.'])
  })

  it('depends on nothing parsed before', () => {
    const text = 'Egypt and Qatar agreed to reopen their embassies, officials said on Tuesday.'
    const before = parse(text)
    const fresh = loadParser(bytes)
    // More word types than the parser keeps.
    for (let i = 0; i < 320; i++) parser.parse(Array.from({ length: 100 }, (_, j) => `word${100 * i + j}`))
    expect(parse(text)).toEqual(before)
    expect(fresh.parse(before.words)).toEqual(parser.parse(before.words))
  })

  /** One root, every head within the sentence, no cycle, a tag and a relation for every word. */
  function expectTree(words: readonly string[]) {
    const { upos, xpos, head, deprel } = parser.parse(words)
    const heads = Array.from(head)
    expect([upos.length, xpos.length, heads.length, deprel.length]).toEqual(Array(4).fill(words.length))
    expect([...upos, ...xpos, ...deprel].every((name) => typeof name === 'string' && name !== '')).toBe(true)
    expect(heads.filter((h) => h === -1)).toHaveLength(words.length === 0 ? 0 : 1)
    expect(heads.every((h, i) => (deprel[i] === 'root') === (h === -1))).toBe(true)
    const reachesRoot = new Uint8Array(words.length)
    const lost = heads.filter((_, i) => {
      const path: number[] = []
      let at = i
      while (at !== -1 && reachesRoot[at] === 0 && path.length <= words.length) {
        path.push(at)
        at = heads[at]!
      }
      if (path.length > words.length) return true
      for (const word of path) reachesRoot[word] = 1
      return false
    })
    expect(lost).toEqual([])
  }

  it('makes a tree of any words', () => {
    const word = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
      fc.constantFrom(
        'the',
        'Iran',
        'said',
        'by',
        ',',
        '.',
        'who',
        'and',
        'attacked',
        "'s",
        '\u0000',
        '🙂',
        'שלום',
        '__proto__',
      ),
    )
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), (words) => expectTree(words)),
      { numRuns: 300 },
    )
  })

  it('parses what is longer than its window in linear time', () => {
    const words = Array.from({ length: 40_000 }, (_, i) => ['Iran', 'attacked', 'the', 'port', ','][i % 5]!)
    const started = performance.now()
    expectTree(words)
    expect(performance.now() - started).toBeLessThan(5000)
    expectTree(Array.from({ length: 1_200 }, () => 'and'))
  })
})
