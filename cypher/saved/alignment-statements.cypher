// id: alignment-statements
// title: Statements between two states
// description: What two states say of and do to each other, whoever acts for them, with the weight each report has in the score (before decay).
// category: Alignments
// param source: actor, required = USA — The one
// param target: actor, required = RUS — The other
// param both: boolean = true — Both directions, or only from the one towards the other
// param period: range — Only statements dated in it
// param undated: boolean = true — With undated statements while a period is set
// param confidence: number = 0 — Least confidence, 0 to 1
// param acts: text — words or deeds alone
// param events: text — Only these, |ACCUSE|REJECT|; all but these, !|ACCUSE|
// param modalities: text = !|hypothetical| — Likewise
// param speakers: text — Likewise, by id; - stands for the document itself
// param publishers: text — Likewise, by name; - stands for none
// param documents: text — Likewise, by id
// param kinds: text — Likewise, what both ends are: State, Person, Organisation, Group, Place
// result: table
// version: 1
MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.statement IS NOT NULL AND r.generic = false AND coalesce(r.verdict, '') <> 'wrong' AND r.confidence >= $confidence
  AND (($periodFrom IS NULL AND $periodTo IS NULL) OR (r.on IS NULL AND $undated)
       OR (r.on IS NOT NULL AND ($periodFrom IS NULL OR r.on >= $periodFrom) AND ($periodTo IS NULL OR r.on <= $periodTo)))
  AND ($acts IS NULL OR (r.quad STARTS WITH 'MATERIAL') = ($acts = 'deeds'))
  AND ($events IS NULL OR ($events CONTAINS '|' + type(r) + '|') <> ($events STARTS WITH '!'))
  AND ($modalities IS NULL OR ($modalities CONTAINS '|' + r.modality + '|') <> ($modalities STARTS WITH '!'))
  AND ($speakers IS NULL OR ($speakers CONTAINS '|' + coalesce(r.speaker, '-') + '|') <> ($speakers STARTS WITH '!'))
  AND ($documents IS NULL OR ($documents CONTAINS '|' + r.document + '|') <> ($documents STARTS WITH '!'))
  AND ($kinds IS NULL OR size([kind IN labels(a) + labels(b) WHERE $kinds CONTAINS '|' + kind + '|']) = CASE WHEN $kinds STARTS WITH '!' THEN 0 ELSE 2 END)
WITH r, a, b, coalesce(r.sourceState, CASE WHEN a:State THEN a.id END) AS one, coalesce(r.targetState, CASE WHEN b:State THEN b.id END) AS other
WHERE one IS NOT NULL AND other IS NOT NULL AND one <> other
MATCH (d:Document {id: r.document})
WHERE $publishers IS NULL OR ($publishers CONTAINS '|' + coalesce(d.publisher, '-') + '|') <> ($publishers STARTS WITH '!')
WITH r, a, b, d, one, other
WHERE (one = $source AND other = $target) OR (($both OR r.undirected) AND one = $target AND other = $source)
OPTIONAL MATCH (k:Entity {id: r.speaker})
RETURN a AS from, b AS towards, type(r) AS event, r.modality AS modality,
       CASE WHEN r.quad STARTS WITH 'MATERIAL' THEN 'deeds' ELSE 'words' END AS acts, r.on AS date, k AS speaker,
       d.publisher AS publisher, d.title AS document, r.intensity AS intensity,
       r.confidence * CASE r.modality WHEN 'asserted' THEN 1.0 WHEN 'intended' THEN 0.6 WHEN 'conditional' THEN 0.3 ELSE 0.0 END AS weight,
       [r.statement] AS evidence
ORDER BY date DESC, r.statement
