/**
 * Signed-network maths: who stands with whom, how strongly and how surely. Pure, and light enough for a browser's worker;
 * the solver that proves large networks is apart (balance.ts) so that no page loads it unasked. README.md has the formula.
 */
export { dayNumber, gatherActs, type ActTable } from './scores/acts'
export type { BlocCount } from './balance/badCycles'
export { measureCertainty } from './blocs/certainty'
export {
  compareReadings,
  placesOf,
  type Changes,
  type Place,
  type PlaceChange,
  type ScoreChange,
  type SignChange,
} from './blocs/changes'
export { FALSE_ALARMS, findCuts, gatherEvidence } from './lines/changePoints'
export { gatherLines, mostEvidence, type Line, type LineAct } from './lines/lines'
export { effects, scoreLine, scoreTurn, stepParts, type LineScore } from './lines/lineScores'
export { DISAGREEMENT_LIMITS, findDisagreements, type Disagreement } from './disagreement'
export { testAgainstChance, type ChanceTest } from './blocs/nullModel'
export { partitionBlocs } from './blocs/partition'
export { dropSources, type Robustness, type SourceDrop } from './blocs/robustness'
export { scoreParts } from './scores/parts'
export { findSilence, type Silence, type VoiceTotals } from './silence/silence'
export { gatherSpeech, mentionsIn } from './silence/speech'
export { seededRandom } from './random'
export { scoreActs, scorePairs, type PairNet, type ScoreOptions } from './scores/scores'
export * from './scores/weights'
export { shareInterval } from './blocs/wilson'
