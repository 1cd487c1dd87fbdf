/**
 * npm run bench:calibration: the reliability curve of stated confidence. A statement is right when the gold has its source,
 * target and sign. The constants of lib/extract/statements/confidence.ts were fitted on *diplomatic*; the other sets are a check on texts
 * that they were not fitted on. plover-gsr and re3d label only some of what a text tells: there, right is a lower bound.
 */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { createExtractor } from '@/lib/extract'
import { loadLexicon } from '@/lib/extract/lexicon'
import { loadParser, WEIGHTS_PATH } from '@/lib/extract/parse'
import { goldOf, loadScorer, sharedFolder, type GoldRecord, type Scorer, type SetName } from './eval/data'
import { extractionOf, predictionOf } from './eval/predict'
import { reliabilityOf, reliabilityTable, type Judged } from './eval/reliability'

const CURVES: readonly { name: string; sets: readonly SetName[] }[] = [
  { name: 'diplomatic (fitted on)', sets: ['diplomatic'] },
  { name: 'seed (check)', sets: ['seed'] },
  { name: 'plover-gsr (check; one label a text)', sets: ['plover-gsr'] },
  { name: 're3d (check; some relations labelled)', sets: ['re3d'] },
]

type Judge = (record: GoldRecord) => Judged[]

function judge(scorer: Scorer): Judge {
  const lexicon = loadLexicon()
  const extractor = createExtractor({ parser: loadParser(readFileSync(WEIGHTS_PATH)), lexicon })
  return (record) => {
    const extraction = extractionOf(extractor, record)
    const { id, events } = predictionOf(extraction, record.id, lexicon)
    return events.flatMap((event, index) => {
      // One statement at a time, so that the scorer says which are right; what it does not count is not judged.
      const { pair, signedPair } = scorer.score([record, ANCHOR], [{ id, events: [event] }])
      const { pred, right } = signedPair ?? pair
      const confidence = extraction.statements[index]?.confidence
      return pred === 0 || confidence === undefined ? [] : [{ confidence, right: right > 0 }]
    })
  }
}

/** The scorer gives no figures for texts without a gold event alone; this one, never predicted for, has one. */
const ANCHOR: GoldRecord = {
  id: 'anchor',
  text: 'France condemned Mali.',
  events: [
    {
      event: 'ACCUSE',
      quad: 'verbal-conflict',
      sign: '-',
      modality: 'asserted',
      source: [{ name: 'France', id: 'FRA' }],
      target: [{ name: 'Mali', id: 'MLI' }],
    },
  ],
}

async function main() {
  const shared = sharedFolder()
  if (!existsSync(path.join(shared, 'eval/score.mjs'))) {
    console.error(
      `CALIBRATION NOT RUN: no gold data at ${shared}. Set ENTENTE_SHARED to the folder that holds eval/.`,
    )
    process.exitCode = 1
    return
  }
  const judgeRecord = judge(await loadScorer(shared))
  for (const { name, sets } of CURVES) {
    const judged = sets.flatMap((set) => goldOf(shared, set).flatMap(judgeRecord))
    console.log(`${reliabilityTable(name, reliabilityOf(judged))}\n`)
  }
}

await main()
