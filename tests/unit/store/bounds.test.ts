import { describe, expect, test } from 'vitest'
import { checkBounds } from '@/lib/store/bounds'
import { listCypher, loadCypher } from '@/lib/store/cypher'

const harmless: [string, Record<string, unknown>?][] = [
  ['MATCH (n:Entity) RETURN n LIMIT 10'],
  ['MATCH p = (a)-[*1..3]-(b) RETURN [n IN nodes(p) | n.name] AS names, size(relationships(p)) AS hops'],
  ['UNWIND range(1, 1000000000) AS x RETURN x LIMIT 5'],
  ['MATCH (n) UNWIND range(1, n.count) AS i RETURN i'],
  ['RETURN range(1, 1000)'],
  ['RETURN range(1, $n)', { n: 1000 }],
  ['MATCH p = (a)--(b) RETURN [i IN range(0, size(nodes(p)) - 1) | nodes(p)[i].name]'],
  ['UNWIND range(1, 100) AS i UNWIND range(1, i) AS j RETURN count(*)'],
  ['RETURN reduce(s = 0, x IN range(1, 1000000) | s + x)'],
  ['MATCH p = (a)-[*..4]-(b) RETURN reduce(w = 0.0, r IN relationships(p) | w + r.confidence) AS w'],
  ['RETURN reduce(m = 0, x IN $list | CASE WHEN x > m THEN x ELSE m END)', { list: [1, 2, 3] }],
  ["MATCH (n) RETURN reduce(s = '', x IN n.aliases | s + ', ' + x)"],
  [
    'MATCH (s:Statement) WITH collect(s) AS all RETURN [s IN all | {id: s.id, event: s.event, quote: s.quote}]',
  ],
  ['MATCH (e) WITH collect(e) AS all RETURN [e IN all | [a IN e.aliases WHERE a <> e.name | a]]'],
  ['MATCH (e:Entity) WHERE any(a IN e.aliases WHERE toLower(a) CONTAINS $q) RETURN e', { q: 'x' }],
  ["MATCH (e) WHERE e.name =~ '(?i).*north.*' RETURN e"],
  ["MATCH (e) WHERE e.name =~ '.*' + $q + '.*' RETURN e", { q: 'north' }],
  ["MATCH (e) WHERE e.iso3 =~ '[A-Z]{3}' RETURN e"],
  ["MATCH (d:Document) RETURN replace(replace(replace(d.title, '.', ''), ',', ''), '-', ' ') AS title"],
  ['MATCH (a)-[r]->(b) RETURN a.id + b.id + type(r) AS k, count(*) AS n ORDER BY n DESC'],
  ['MATCH (a) CALL (a) { MATCH (a)-->(b) RETURN collect(b.name) AS names } RETURN a.name, names'],
  ['MATCH (a) RETURN COUNT { (a)-->() } AS out, EXISTS { (a)-[:SANCTION]->() } AS sanctions'],
  ['MATCH (a) RETURN [(a)-[:ACCUSE]->(b) | b.name] AS accused'],
  ["MATCH (a) WHERE a.name STARTS WITH 'N' AND a.id ENDS WITH 'K' RETURN a.order AS `order`"],
]

const excessive: [string, Record<string, unknown>?][] = [
  ['RETURN reduce(a = 0, x IN range(1, 300000000) | a + x)'],
  ["RETURN [x IN range(1, 100000000) | 'text ' + x]"],
  ['RETURN [x IN RANGE ( 1 , 1e8 ) | x]'],
  ['RETURN [x IN `range`(1, 100000000) | x]'],
  ['RETURN [x IN range(1, 10000 * 10000) | x]'],
  ['RETURN [x IN range(1, 10 ^ 9) | x]'],
  ['RETURN [x IN range(-100000000, 0) | x]'],
  ['RETURN [x IN range(1, $n) | x]', { n: 100_000_000 }],
  ['RETURN range(1, 100000000)[5]'],
  ['RETURN 5 IN range(1, 100000000)'],
  ['RETURN size(range(1, 100000000))'],
  ['MATCH (n) RETURN [x IN range(1, n.count) | x]'],
  ['WITH 100000000 AS n RETURN [x IN range(1, n) | x]'],
  ['RETURN [a IN range(1, 10000) | [b IN range(1, 10000) | a * b]]'],
  ['RETURN size([a IN range(1, 10000) WHERE any(b IN range(1, 10000) WHERE a = b) | a])'],
  ['WITH range(1, 100000) AS l RETURN [a IN l | [b IN l | 1]]'],
  ['WITH [x IN range(1, 100000) | x] AS l WITH [a IN l | l] AS m RETURN size([a IN m | [b IN a | 1]])'],
  ['UNWIND range(1, 1000000) AS x WITH collect(x) AS l RETURN [a IN l | [b IN l | 1]]'],
  ['MATCH (n) WITH collect(n) AS l RETURN size([a IN l | [b IN l | 1]])'],
  ["RETURN reduce(s = 'a', x IN range(1, 40) | s + s)"],
  ["RETURN reduce(s = 'a', x IN range(1, 40) | replace(s, 'a', 'aa'))"],
  ["RETURN reduce(s = 'a', x IN range(1, 40) | CASE WHEN true THEN s + s ELSE s END)"],
  ["RETURN reduce(s = 'a', x IN range(1, 40) | head([y IN [s] | y + y]))"],
  ["RETURN reduce(s = 'a', x IN range(1, 40) | reduce(t = s, y IN [1] | t + t))"],
  ['RETURN reduce(s = [1], x IN range(1, 40) | s + s)'],
  ["RETURN reduce(s = '', x IN range(1, 1000000) | s + 'a')"],
  [`WITH 'aaaaaaaaaa' AS s ${'WITH s + s AS s '.repeat(30)} RETURN size(s)`],
  [`WITH 'aaaaaaaaaa' AS s ${"WITH replace(s, 'a', s) AS s ".repeat(6)} RETURN size(s)`],
  [`WITH [1] AS l ${'WITH l + l AS l '.repeat(30)} RETURN size(l)`],
  [
    `WITH [1] AS l ${'CALL (l) { RETURN l + l AS m UNION RETURN [1] AS m } WITH m AS l '.repeat(30)} RETURN size(l)`,
  ],
  ['RETURN EXISTS { WITH [x IN range(1, 100000000) | x] AS l RETURN l }'],
  ['CALL { RETURN [x IN range(1, 100000000) | x] AS l } RETURN l'],
  ["RETURN 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!' =~ '(a+)+b'"],
  ["RETURN 'aaaa!' =~ '(a|a)*b'"],
  ["RETURN 'aaaa!' =~ ('(a' + '+)+b')"],
  ["RETURN 'aaaa!' =~ $p", { p: '((a+)x?)+b' }],
  ["RETURN 'aaaa!' =~ '\\u0028a+\\u0029+b'"],
  ['MATCH (a), (b) WHERE a.name =~ b.name RETURN a'],
  ["RETURN 'x' =~ '.*.*.*.*.*x'"],
  [`RETURN ${'reduce(a = 0, x IN [1] | '.repeat(60)}1${')'.repeat(60)}`],
]

describe('harmless', () => {
  test.each(harmless)('%s', (text, params) => expect(() => checkBounds(text, params)).not.toThrow())

  test('every text that ships', () => {
    for (const id of listCypher()) {
      if (/^(write|schema)\//.test(id)) continue
      expect(() => checkBounds(loadCypher(id)), id).not.toThrow()
    }
  })
})

describe('refused', () => {
  test.each(excessive)('%s', (text, params) =>
    expect(() => checkBounds(text, params)).toThrow(/limit|known|long|intricate|pattern|repetition/i),
  )
})

test('a name that is a clause would hide a variable from the check', () => {
  expect(() => checkBounds('WITH [1] AS match RETURN match')).toThrow(/word of Cypher/)
})

test('a text that is no Cypher is left to the engine', () => {
  for (const text of ['RETURN range(1, ', ')', '', 'RETURN "', '/* '])
    expect(() => checkBounds(text)).not.toThrow()
})

test('long and deep texts are judged quickly', () => {
  const texts = [
    `RETURN ${'('.repeat(150)}1${')'.repeat(150)}`,
    `RETURN ${'1 + '.repeat(20_000)}1`,
    `RETURN [${'1,'.repeat(40_000)}1]`,
  ]
  const startedAt = performance.now()
  for (const text of texts) checkBounds(text)
  expect(performance.now() - startedAt).toBeLessThan(5_000)
})
