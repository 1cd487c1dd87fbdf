// id: single-source
// title: Relations that rest on one document
// description: Ordered pairs and signs that only a single document speaks of.
// category: Evidence
// param atLeast: number = 1 — Leave out relations with fewer statements
// result: table
// version: 1
MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.statement IS NOT NULL AND coalesce(r.verdict, '') <> 'wrong'
WITH a, b, r.sign AS sign, count(r) AS statements, count(DISTINCT r.document) AS documents,
     min(r.document) AS document, collect(r.statement) AS evidence
WHERE documents = 1 AND statements >= $atLeast
MATCH (d:Document {id: document})
RETURN a AS from, b AS to, CASE sign WHEN 1 THEN 'cooperative' ELSE 'conflictual' END AS sign, statements,
       d.title AS document, evidence
ORDER BY statements DESC, a.id, b.id
