/**
 * Signed-network maths: who stands with whom, how strongly and how surely. Pure, and light enough for a browser's worker;
 * the solver that proves large networks is apart (balance.ts) so that no page loads it unasked. README.md has the formula.
 */
export { dayNumber, gatherActs, type ActTable, type Level } from './acts'
export { measureCertainty, type Certainty, type CertaintyOptions, type Interval } from './certainty'
export { testAgainstChance, type ChanceTest } from './nullModel'
export { partitionBlocs, type PartitionOptions } from './partition'
export { dropDocuments, type DocumentDrop, type Robustness } from './robustness'
export { scoreParts, type ScorePart } from './parts'
export { seededRandom, type Random } from './random'
export { scoreActs, scorePairs, type PairNet, type PairScores, type ScoreOptions } from './scores'
export * from './weights'
