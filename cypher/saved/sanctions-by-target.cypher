// id: sanctions-by-target
// title: Sanctions by target
// description: Who restricts ties with whom: imposed, announced and denied, one row per target.
// category: Conflict
// param period: range — Only statements dated in it
// result: table
// version: 1
MATCH (a:Entity)-[r:SANCTION]->(b:Entity)
WHERE coalesce(r.verdict, '') <> 'wrong'
  AND ($periodFrom IS NULL OR r.on >= $periodFrom)
  AND ($periodTo IS NULL OR r.on <= $periodTo)
RETURN b AS target, count(r) AS statements, count(DISTINCT a) AS senders,
       sum(CASE WHEN r.modality = 'asserted' THEN 1 ELSE 0 END) AS imposed,
       sum(CASE WHEN r.modality IN ['intended', 'conditional'] THEN 1 ELSE 0 END) AS announced,
       max(r.on) AS latest, collect(r.statement) AS evidence
ORDER BY statements DESC, latest DESC
