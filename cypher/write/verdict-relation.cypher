MATCH (s:Statement {id: $id})-[:SOURCE]->(a:Entity)
MATCH (a)-[r]->(b:Entity)
WHERE r.statement = $id
SET r.verdict = $verdict
