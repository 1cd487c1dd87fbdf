import { describe, expect, it } from 'vitest'
import { loadParser } from '@/lib/extract/parse'
import { isFree, type TreebankSentence } from '@/training/conllu'
import { LabelSet, ParserModel, toTree, type TrainingTree } from '@/training/parserModel'
import { seeded, shuffle } from '@/training/random'
import { scoreParser } from '@/training/score'
import { TaggerModel } from '@/training/taggerModel'
import { seenTags, TagSet } from '@/training/tags'
import { TrainingWords, knowledgeFrom } from '@/training/trainingWords'
import { NO_MARGINS, encodeModel, withMargins } from '@/training/writeWeights'

/** One word a line: form, UPOS, XPOS, head, relation. */
function sentence(lines: string): TreebankSentence {
  const rows = lines
    .trim()
    .split('\n')
    .map((line) => line.trim().split(' '))
  return {
    document: 'toy',
    text: rows.map(([form]) => form).join(' '),
    forms: rows.map(([form]) => form!),
    upos: rows.map(([, upos]) => upos!),
    xpos: rows.map(([, , xpos]) => xpos!),
    heads: rows.map(([, , , head]) => Number(head)),
    relations: rows.map(([, , , , relation]) => relation!),
  }
}

const TOY = [
  sentence(`
    Iran PROPN NNP 2 nsubj
    condemned VERB VBD 0 root
    the DET DT 4 det
    attack NOUN NN 2 obj
    . PUNCT . 2 punct`),
  sentence(`
    The DET DT 2 det
    envoy NOUN NN 4 nsubj:pass
    was AUX VBD 4 aux:pass
    expelled VERB VBN 0 root
    by ADP IN 6 case
    Norway PROPN NNP 4 obl:agent
    . PUNCT . 4 punct`),
  sentence(`
    Oman PROPN NNP 4 nsubj
    and CCONJ CC 3 cc
    Qatar PROPN NNP 1 conj
    signed VERB VBD 0 root
    the DET DT 6 det
    treaty NOUN NN 4 obj
    with ADP IN 8 case
    Iran PROPN NNP 4 obl
    . PUNCT . 4 punct`),
]

function train(seed: number): Uint8Array {
  const sentences = Array.from({ length: 80 }, () => TOY).flat()
  const tagSet = new TagSet(sentences)
  const tagged = sentences.map((s) => ({ forms: s.forms, tags: tagSet.of(s) }))
  const clusters = new Map([
    ['iran', [1, 1]],
    ['norway', [1, 1]],
  ] as const)
  const quiet = () => {}
  const tagger = new TaggerModel(tagSet.names.length, clusters, tagged)
  tagger.train(3, seeded(seed), quiet)
  const labels = new LabelSet(sentences)
  const words = new TrainingWords(knowledgeFrom(clusters, tagger.usual))
  const trees = sentences
    .map((s, i) => toTree(s, tagged[i]!.tags, words, labels))
    .filter((tree): tree is TrainingTree => tree !== null)
  const parser = new ParserModel(
    labels.names,
    words,
    tagSet.names.map((tag) => tag.startsWith('PUNCT|')),
  )
  parser.train(trees, [], 3, seeded(seed), quiet)
  return encodeModel(
    {
      tags: tagSet.names,
      labels: labels.names,
      tagger: tagger.perceptron,
      moves: parser.moves,
      arcLabels: parser.labels,
      clusters,
      usual: tagger.usual,
      seen: seenTags(tagged),
    },
    { moves: 5000, labels: 5000, tags: 5000, clusters: 10 },
  )
}

describe('training', () => {
  it('learns, prunes, writes and reads back weights that parse the sentences it saw', () => {
    const scores = scoreParser(loadParser(train(1)), TOY)
    expect(scores).toEqual({ words: 21, upos: 100, xpos: 100, uas: 100, las: 100, lasWithSubtypes: 100 })
  })

  it('gives the same bytes for the same seed', () => {
    expect(Buffer.from(train(7)).equals(Buffer.from(train(7)))).toBe(true)
  })

  it('changes margins without touching the weights', () => {
    const bytes = train(1)
    const eager = withMargins(bytes, { moves: [0, 0], labels: 0, tags: 0 })
    expect(scoreParser(loadParser(eager), TOY).words).toBe(21)
    expect(Buffer.from(withMargins(eager, NO_MARGINS)).equals(Buffer.from(bytes))).toBe(true)
  })

  it('leaves out the genres that are not for commercial use', () => {
    const document = (id: string) => ({ ...TOY[0]!, document: id })
    expect(isFree(document('GUM_news_flag'))).toBe(true)
    for (const genre of ['whow', 'fiction', 'essay', 'letter', 'podcast']) {
      expect(isFree(document(`GUM_${genre}_x`))).toBe(false)
    }
  })

  it('shuffles by seed alone', () => {
    const shuffled = (seed: number) => shuffle([1, 2, 3, 4, 5, 6, 7, 8], seeded(seed))
    expect(shuffled(3)).toEqual(shuffled(3))
    expect(shuffled(3)).not.toEqual(shuffled(4))
    expect(shuffled(3).sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
  })
})
