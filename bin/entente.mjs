#!/usr/bin/env node
// The entente command: bundles the sources when they are newer than dist/, then runs cli/index.ts.
import { bundle } from '../scripts/bundle.mjs'

await bundle()
await import('../dist/entente.mjs')
