// id: aid-given
// title: Aid given, promised and denied
// description: Who gives what to whom, by how far it went.
// category: Cooperation
// param giver: actor — Only aid of this actor
// param period: range — Only statements dated in it
// result: table
// version: 1
MATCH (a:Entity)-[r:AID]->(b:Entity)
WHERE coalesce(r.verdict, '') <> 'wrong'
  AND ($giver IS NULL OR a.id = $giver)
  AND ($periodFrom IS NULL OR r.on >= $periodFrom)
  AND ($periodTo IS NULL OR r.on <= $periodTo)
RETURN a AS giver, b AS receiver,
       sum(CASE WHEN r.modality = 'asserted' THEN 1 ELSE 0 END) AS given,
       sum(CASE WHEN r.modality IN ['intended', 'conditional'] THEN 1 ELSE 0 END) AS promised,
       sum(CASE WHEN r.modality IN ['denied', 'negated'] THEN 1 ELSE 0 END) AS denied,
       max(r.on) AS latest, collect(r.statement) AS evidence
ORDER BY given DESC, promised DESC, latest DESC
