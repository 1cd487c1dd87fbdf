/**
 * Texts that somebody might send to a read: families of what must not happen, each in the disguises that make sense for it.
 * FILE and ADDRESS stand for a file that holds a secret and an address that counts who knocks.
 */

export interface Hostile {
  family: string
  text: string
  params?: Record<string, unknown>
  /** False: it may be answered, as long as nothing happens. */
  refused: boolean
}

type Disguise = (text: string) => string

const plain: Disguise = (text) => text
/** Quoted texts keep their case. */
const lowerCase: Disguise = (text) =>
  text.replace(/'[^']*'|[A-Z]+/g, (part) => (part.startsWith("'") ? part : part.toLowerCase()))
const mixedCase: Disguise = (text) =>
  text.replace(/'[^']*'|\b[A-Z]{3,}\b/g, (word) =>
    word.startsWith("'") ? word : word.charAt(0) + word.slice(1).toLowerCase(),
  )
const commentBefore: Disguise = (text) => `/* MATCH (n) RETURN n */ ${text}`
const lineCommentBefore: Disguise = (text) => `// only reads\n${text}`
const commentsBetween: Disguise = (text) => text.replace(/ /g, '/**/ ')
const newlines: Disguise = (text) => text.replace(/ /g, '\r\n\t')
const strangeSpaces: Disguise = (text) => text.replace(/ /g, '\u00a0')
const semicolon: Disguise = (text) => `${text};`
const behindRead: Disguise = (text) => `MATCH (x:Entity) WITH x LIMIT 1 ${text}`
const inCall: Disguise = (text) => `CALL { ${text} } RETURN 1 AS one`
const inScopedCall: Disguise = (text) => `MATCH (n:Entity) CALL (n) { ${text} } RETURN 1 AS one`
const inNestedCall: Disguise = (text) => `CALL { CALL { ${text} } RETURN 1 AS two } RETURN two`
const inTransactions: Disguise = (text) => `UNWIND [1] AS i CALL { ${text} } IN TRANSACTIONS RETURN 1 AS one`
const concurrently: Disguise = (text) =>
  `UNWIND [1] AS i CALL (i) { ${text} } IN 2 CONCURRENT TRANSACTIONS OF 1 ROW RETURN 1 AS one`
const inExists: Disguise = (text) => `RETURN EXISTS { ${text} } AS one`
const inCount: Disguise = (text) => `RETURN COUNT { ${text} } AS one`
const inCollect: Disguise = (text) => `RETURN COLLECT { ${text} RETURN 1 AS one } AS ones`
const behindUnion: Disguise = (text) => `RETURN 1 AS one UNION ${text}`

function family(
  name: string,
  texts: readonly string[],
  disguises: readonly Disguise[] = [plain],
  refused = true,
): Hostile[] {
  return disguises.flatMap((disguise) =>
    texts.map((text) => ({ family: name, text: disguise(text), refused })),
  )
}

const WRITES = [
  "CREATE (n:Entity {id: 'evil'}) RETURN 1 AS one",
  "CREATE (:Evil {id: 'evil'})",
  "MERGE (n:Entity {id: 'evil'}) ON CREATE SET n.name = 'evil' RETURN 1 AS one",
  "MATCH (n:Entity) SET n.name = 'evil' RETURN 1 AS one",
  "MATCH (n:Entity) SET n += {name: 'evil'} RETURN 1 AS one",
  'MATCH (n:Entity) SET n:Evil RETURN 1 AS one',
  'MATCH (n:Entity) REMOVE n.name RETURN 1 AS one',
  'MATCH (n:Entity) REMOVE n:State RETURN 1 AS one',
  'MATCH (n:Entity) DETACH DELETE n RETURN 1 AS one',
  'MATCH (n:Entity)-[r]->(m) DELETE r RETURN 1 AS one',
  "MATCH (a:Entity), (b:Entity) CREATE (a)-[:ACCUSE {statement: 'evil'}]->(b) RETURN 1 AS one",
  "FOREACH (x IN [1, 2] | CREATE (:Entity {id: 'evil' + x}))",
]
const INNER_WRITES = [
  "CREATE (:Entity {id: 'evil'})",
  "MATCH (m:Entity) SET m.name = 'evil'",
  'MATCH (m:Entity) DETACH DELETE m',
  "MERGE (m:Entity {id: 'evil'})",
]

const CSV = [
  "LOAD CSV FROM 'FILE' AS line RETURN line",
  "LOAD CSV FROM 'file://FILE' AS line RETURN line",
  "LOAD CSV WITH HEADERS FROM 'FILE' AS line RETURN line",
  "LOAD CSV FROM 'http://ADDRESS/x.csv' AS line RETURN line",
  "LOAD CSV FROM 'fi' + 'le://' + 'FILE' AS line RETURN line",
  "LOAD CSV FROM 'FILE' AS line FIELDTERMINATOR ';' RETURN line",
  "LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line",
  "LOAD CSV FROM 'jar:file:FILE!/x' AS line RETURN line",
]

const SHOW = [
  'USERS', 'CURRENT USER', 'DATABASES', 'DEFAULT DATABASE', 'SETTINGS', 'TRANSACTIONS', 'PROCEDURES', 'FUNCTIONS', 'INDEXES',
  'CONSTRAINTS', 'ROLES', 'PRIVILEGES', 'SUPPORTED PRIVILEGES', 'SERVERS', 'ALIASES FOR DATABASE',
].map((what) => `SHOW ${what}`) // prettier-ignore

const ADMINISTRATION = [
  "TERMINATE TRANSACTIONS 'neo4j-transaction-1'",
  "TERMINATE TRANSACTION 'neo4j-transaction-1' YIELD message RETURN message",
  "CREATE USER evil SET PASSWORD 'evil-password' CHANGE NOT REQUIRED",
  "CREATE OR REPLACE USER evil SET PLAINTEXT PASSWORD 'evil-password'",
  "ALTER USER neo4j SET PASSWORD 'evil-password'",
  'ALTER USER neo4j SET STATUS SUSPENDED',
  "ALTER CURRENT USER SET PASSWORD FROM 'a' TO 'evil-password'",
  'DROP USER neo4j',
  'RENAME USER neo4j TO evil',
  'CREATE ROLE evil',
  'GRANT ROLE admin TO neo4j',
  'DENY TRAVERSE ON GRAPH * TO PUBLIC',
  'REVOKE READ {*} ON GRAPH * FROM PUBLIC',
  'CREATE DATABASE evil',
  'CREATE OR REPLACE DATABASE neo4j',
  'DROP DATABASE neo4j DESTROY DATA',
  'STOP DATABASE neo4j',
  'START DATABASE neo4j',
  'ALTER DATABASE neo4j SET ACCESS READ ONLY',
  'CREATE ALIAS evil FOR DATABASE neo4j',
  "ENABLE SERVER 'x'",
  'DRYRUN REALLOCATE DATABASES',
]

const SCHEMA = [
  'CREATE INDEX evil FOR (n:Entity) ON (n.name)',
  'CREATE INDEX evil IF NOT EXISTS FOR (n:Entity) ON (n.name)',
  'CREATE TEXT INDEX evil FOR (n:Entity) ON (n.name)',
  'CREATE FULLTEXT INDEX evil FOR (n:Entity) ON EACH [n.name]',
  'CREATE VECTOR INDEX evil FOR (n:Entity) ON n.v',
  'CREATE INDEX evil FOR ()-[r:ACCUSE]-() ON (r.statement)',
  'CREATE CONSTRAINT evil FOR (n:Entity) REQUIRE n.name IS UNIQUE',
  'DROP CONSTRAINT entity_id',
  'DROP CONSTRAINT entity_id IF EXISTS',
  'DROP INDEX entity_id',
  'DROP INDEX entity_names IF EXISTS',
  'DROP INDEX document_titles',
]

const PROCEDURES = [
  'dbms.listConfig()', "dbms.killConnection('bolt-1')", "dbms.killConnections(['bolt-1'])", 'dbms.listConnections()',
  "dbms.queryJmx('java.lang:*')", "dbms.setConfigValue('db.transaction.timeout', '0')", 'dbms.showCurrentUser()', 'dbms.info()',
  'dbms.listCapabilities()', 'dbms.listPools()', 'dbms.upgrade()', 'dbms.checkConfigValue("a", "b")', "dbms.security.createUser('evil', 'evil-password')",
  'db.clearQueryCaches()', "db.createLabel('Evil')", "db.createProperty('evil')", "db.createRelationshipType('EVIL')",
  "db.resampleIndex('entity_id')", 'db.checkpoint()', 'db.listLocks()', "db.stats.collect('QUERIES')", "db.index.fulltext.awaitEventuallyConsistentIndexRefresh()",
  "tx.setMetaData({evil: 'yes'})", "apoc.load.json('http://ADDRESS/x')", "apoc.load.csv('FILE')", "apoc.cypher.run('CREATE (:Evil)', {})",
  "apoc.cypher.doIt('CREATE (:Evil)', {})", "apoc.export.csv.all('FILE', {})", 'apoc.periodic.iterate("MATCH (n) RETURN n", "DELETE n", {})',
  'apoc.util.sleep(60000)', "apoc.systemdb.execute('SHOW USERS')", "gds.graph.drop('x')", "genai.vector.encode('x', 'OpenAI', {})",
].map((name) => `CALL ${name}`) // prettier-ignore

const quotedNames: Disguise = (text) =>
  text.replace(
    /^CALL ([\w.]+)/,
    (_, name: string) =>
      `CALL ${name
        .split('.')
        .map((part) => `\`${part}\``)
        .join('.')}`,
  )
const spacedNames: Disguise = (text) =>
  text.replace(/^CALL ([\w.]+)/, (_, name: string) => `CALL ${name.split('.').join(' . ')}`)
const optionally: Disguise = (text) => `OPTIONAL ${text}`
const withReturn: Disguise = (text) => `${text} RETURN 1 AS one`

const SEVERAL = [
  "RETURN 1 AS one; CREATE (:Entity {id: 'evil'})",
  'RETURN 1 AS one; RETURN 2 AS two',
  'RETURN 1 AS one;; MATCH (n) DETACH DELETE n',
  "RETURN ';' AS one; MATCH (n) DETACH DELETE n;",
  'RETURN 1 AS one; // end\nMATCH (n) DETACH DELETE n',
  'RETURN 1 AS one /* ; */ ; /* ; */ MATCH (n) DETACH DELETE n',
  '; MATCH (n) DETACH DELETE n',
  'BEGIN; MATCH (n) DETACH DELETE n; COMMIT',
  ':begin\nMATCH (n) DETACH DELETE n\n:commit',
  'START TRANSACTION',
  'COMMIT',
  'ROLLBACK',
]

const PREFIXES = ['EXPLAIN', 'PROFILE', 'explain', 'Profile', 'CYPHER 5', 'CYPHER 25', 'CYPHER runtime=slotted', 'CYPHER planner=dp EXPLAIN', 'PROFILE EXPLAIN', 'EXPLAIN PROFILE', 'EXPLAIN\n', 'PROFILE/**/', 'CYPHER debug=dumpCosts PROFILE'] // prettier-ignore

const USES = [
  'USE system SHOW USERS',
  'USE system MATCH (n) RETURN n',
  "USE graph.byName('system') MATCH (n) RETURN n",
  'CALL { USE system MATCH (n) RETURN n } RETURN n',
  'use system match (n) return n',
  '/* */USE/* */system MATCH (n) RETURN n',
  "USING PERIODIC COMMIT 1 LOAD CSV FROM 'FILE' AS line CREATE (:Evil)",
  'SESSION SET GRAPH system',
]

const ESCAPES = [
  String.raw`\u0043REATE (:Evil)`,
  String.raw`CREAT\u0045 (:Evil)`,
  String.raw`MATCH (n) \u0044ETACH DELETE n`,
  String.raw`LOAD\u0020CSV FROM 'FILE' AS line RETURN line`,
  String.raw`MATCH (n) RETURN n // \u000aCREATE (:Evil)`,
  String.raw`RETURN 1 AS one // \u000a UNION CREATE (:Evil) RETURN 1 AS one`,
  String.raw`MATCH (n) WHERE n.name = 'a\u0027 CREATE (:Evil) //' RETURN n`,
  String.raw`/*\u002a/ CREATE (:Evil) RETURN 1 AS one /*\u002a/`,
  String.raw`CALL db\u002ecreateLabel('Evil')`,
  String.raw`RETURN \u0072ange(1, 1000000000) AS all`,
]

const EXPRESSIONS = [
  'RETURN reduce(a = 0, x IN range(1, 300000000) | a + x) AS a',
  "RETURN [x IN range(1, 100000000) | 'text ' + x] AS l",
  'RETURN size([a IN range(1, 20000) | [b IN range(1, 20000) | a * b]]) AS s',
  "RETURN size(reduce(s = 'a', x IN range(1, 40) | s + s)) AS s",
  "RETURN size(reduce(s = 'a', x IN range(1, 40) | replace(s, 'a', 'aa'))) AS s",
  "RETURN 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!' =~ '(a+)+b' AS m",
  'MATCH (n:Entity) WITH collect(n) AS l RETURN size([a IN l | [b IN l | 1]]) AS s',
  'UNWIND range(1, 1000000000) AS x RETURN collect(x) AS all',
]

/** Other languages and tools that an engine may speak beside Cypher. */
const OTHERS = [
  'INSERT (:Evil)',
  "INSERT (:Evil {id: 'evil'})",
  'CREATE GRAPH evil',
  'DROP GRAPH neo4j',
  "COPY Evil FROM 'FILE'",
  "ATTACH 'FILE' AS evil",
  'INSTALL httpfs',
  "IMPORT DATABASE 'FILE'",
  'CREATE NODE TABLE Evil(id STRING, PRIMARY KEY (id))',
  'SELECT * FROM Entity',
  "g.addV('Evil')",
  '{ __schema { types { name } } }',
]

const PARAMETERS = [
  "evil'}) DETACH DELETE n //",
  'evil"}) DETACH DELETE n //',
  '`; MATCH (n) DETACH DELETE n; `',
  String.raw`evil\u0027}) DETACH DELETE n //`,
  'LOAD CSV FROM "FILE" AS x',
  '$id',
]

export const HOSTILE: readonly Hostile[] = [
  ...family('a write', WRITES, [
    plain,
    lowerCase,
    mixedCase,
    commentBefore,
    lineCommentBefore,
    commentsBetween,
    newlines,
    semicolon,
  ]),
  ...family('a write behind strange spaces', WRITES.slice(0, 4), [strangeSpaces, (text) => `\ufeff${text}`]),
  ...family('a write in a subquery', INNER_WRITES, [
    behindRead,
    inCall,
    inScopedCall,
    inNestedCall,
    inTransactions,
    concurrently,
    inExists,
    inCount,
    inCollect,
    behindUnion,
  ]),
  ...family('a file or an address', CSV, [
    plain,
    lowerCase,
    commentsBetween,
    newlines,
    (text) => `MATCH (x:Entity) WITH x LIMIT 1 ${text}`,
    (text) => `RETURN [] AS line UNION ${text}`,
    (text) => `CALL { ${text} } RETURN line`,
  ]),
  {
    family: 'a file or an address',
    text: 'LOAD CSV FROM $url AS line RETURN line',
    params: { url: 'file://FILE' },
    refused: true,
  },
  ...family('what the server tells of itself', SHOW, [
    plain,
    (text) => `${text} YIELD * RETURN *`,
    commentsBetween,
  ]),
  ...family('administration', ADMINISTRATION, [plain, lowerCase]),
  ...family('the schema', SCHEMA, [plain, commentsBetween]),
  ...family('a procedure', PROCEDURES, [plain, withReturn, quotedNames, spacedNames, optionally]),
  ...family('several statements', SEVERAL),
  ...family(
    'a prefix',
    PREFIXES.flatMap((prefix) => [`${prefix} CREATE (:Evil)`, `${prefix} MATCH (n) RETURN n`]),
  ),
  ...family('another database', USES),
  ...family('an escape', ESCAPES),
  ...family('an expression that nothing stops', EXPRESSIONS),
  ...family('another language', OTHERS),
  ...PARAMETERS.map((id) => ({
    family: 'a parameter',
    text: 'MATCH (n:Entity {id: $id}) RETURN n',
    params: { id },
    refused: false,
  })),
]
