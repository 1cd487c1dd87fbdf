/** What one expression may cost, bounded before it runs, because no engine can be stopped inside one. */
export { checkBounds } from './clauses'
