// id: marked-wrong
// title: Marked as wrong
// description: Statements that somebody has marked wrong: kept, and counted nowhere else.
// category: Evidence
// result: table
// version: 1
MATCH (s:Statement)-[:SOURCE]->(a:Entity)
MATCH (s)-[:TARGET]->(b:Entity)
WHERE s.verdict = 'wrong'
RETURN a AS from, s.event AS event, b AS to, s.rule AS rule, s.quote AS quote, [s.id] AS evidence
ORDER BY a.id, b.id
