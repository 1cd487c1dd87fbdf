/** The verdict on plans, on the texts that Grafeo 0.6.0 prints. */
import { describe, expect, test } from 'vitest'
import { judge } from '@/lib/store/embedded/engine/gate'

describe('a plan of plain reads', () => {
  test.each([
    'Limit (3)\n  Sort (n.name ASC)\n    Aggregate (group: [n], aggs: [countnonnull(...) AS c])\n      Expand (n)->[:*]->(m)\n        NodeScan (n:Entity)\n',
    'Distinct\n  Union (2 branches)\n    Return (1)\n      NodeScan (n:*)\n    Return (p)\n      ShortestPath (a -> b) [ALL SHORTEST]\n        NodeScan (b:Y)\n',
    'Return (n)\n  Apply\n    NodeScan (n:*)\n    Return (c AS c)\n      Discriminant(51)\n',
    'Return (n)\n  Filter (ExistsSubquery(Filter(FilterOp { predicate: x, input: NodeScan(NodeScanOp { variable: "n" }) })))\n    NodeScan (n:*)\n',
    'CallProcedure (db.labels)\n',
  ])('%#', (plan) => {
    expect(judge(plan)).toMatchObject({ readOnly: true, refusal: null })
  })
})

describe('refused', () => {
  test.each([
    ['LOAD CSV', "Return (l)\n  LoadCsv WITH HEADERS ('/etc/passwd' AS l)\n", /LOAD CSV/],
    [
      'a load in a subquery of an expression',
      'Return (CountSubquery(LoadData(LoadDataOp { path: "x" })))\n  Empty\n',
      /LoadData/,
    ],
    [
      'a load hidden behind a name with a quotation mark',
      'Return (n AS ", CountSubquery(LoadData(LoadDataOp { path: "x" })) AS e)\n  NodeScan (n:")\n',
      /LoadData/,
    ],
    ['a write', 'Return (n) [after the write]\n  Merge (n)\n    Empty\n', /MERGE/],
    ['a write in a subquery', 'Return (1)\n  Apply\n    Empty\n    Create (_anon_0:Foo)\n', /CREATE/],
    ['a step that this version does not have', 'Return (n)\n  TeleportScan (n)\n', /TeleportScan/],
    ['a step without a name', 'Return (n)\n  Discriminant(52)\n', /Discriminant/],
    ['a procedure that is not on the list', 'Return (x)\n  CallProcedure (foo.bar)\n', /foo\.bar/],
    ['no plan at all', '', /empty/],
  ])('%s', (_, plan, reason) => {
    const { readOnly, refusal } = judge(plan)
    expect(readOnly).toBe(false)
    expect(refusal).toMatch(reason)
  })
})
