// id: threats-standing
// title: Threats not yet carried out
// description: Threats after which no material conflict in the same direction is dated.
// category: Conflict
// param since: date — Only threats dated since
// result: table
// version: 1
MATCH (a:Entity)-[r:THREATEN]->(b:Entity)
WHERE coalesce(r.verdict, '') <> 'wrong'
  AND r.modality IN ['asserted', 'intended', 'conditional']
  AND ($since IS NULL OR r.on >= $since)
  AND NOT EXISTS {
    MATCH (a)-[x]->(b)
    WHERE x.quad = 'MATERIAL_CONFLICT' AND x.modality = 'asserted' AND x.on > r.on
  }
RETURN a AS from, b AS to, r.modality AS modality, r.on AS date, [r.statement] AS evidence
ORDER BY date DESC
