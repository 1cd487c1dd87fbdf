/**
 * Signed-network maths: who stands with whom, how strongly and how surely. Pure, and light enough for a browser's worker;
 * the solver that proves large networks is apart (balance.ts) so that no page loads it unasked. README.md has the formula.
 */
export { dayNumber, gatherActs, type ActTable } from './acts'
export type { BlocCount } from './badCycles'
export { measureCertainty } from './certainty'
export {
  compareReadings,
  placesOf,
  type Changes,
  type Place,
  type PlaceChange,
  type ScoreChange,
  type SignChange,
} from './changes'
export { FALSE_ALARMS, findCuts, gatherEvidence } from './changePoints'
export { gatherLines, mostEvidence, type Line, type LineAct } from './lines'
export { effects, scoreLine, scoreTurn, stepParts, type LineScore } from './lineScores'
export { DISAGREEMENT_LIMITS, findDisagreements, type Disagreement } from './disagreement'
export { testAgainstChance, type ChanceTest } from './nullModel'
export { partitionBlocs } from './partition'
export { dropSources, type Robustness, type SourceDrop } from './robustness'
export { scoreParts } from './parts'
export { findSilence, type Silence, type VoiceTotals } from './silence'
export { gatherSpeech, mentionsIn } from './speech'
export { seededRandom } from './random'
export { scoreActs, scorePairs, type PairNet, type ScoreOptions } from './scores'
export * from './weights'
export { shareInterval } from './wilson'
