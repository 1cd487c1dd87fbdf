/**
 * Signed-network maths: who stands with whom, how strongly and how surely. Pure, and light enough for a browser's worker;
 * the solver that proves large networks is apart (balance.ts) so that no page loads it unasked. README.md has the formula.
 */
export { gatherActs, type ActTable, type Level } from './acts'
export { partitionBlocs, type PartitionOptions } from './partition'
export { seededRandom, type Random } from './random'
export { scoreActs, scorePairs, type PairNet, type PairScores, type ScoreOptions } from './scores'
export * from './weights'
