// id: state-speaks
// title: Of whom a state speaks
// description: Occasions (documents) on which a state speaks of each other one: as a speaker, or in its own asserted words. What the silence map counts.
// category: Alignments
// param voice: actor, required = USA — The state that speaks
// param through: actors, required = USA — Itself, and all who speak for it
// param named: actor — Only of this one
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
WITH r, coalesce(r.sourceState, CASE WHEN a:State THEN a.id END) AS one, coalesce(r.targetState, CASE WHEN b:State THEN b.id END) AS other
WHERE one IS NOT NULL OR other IS NOT NULL
MATCH (d:Document {id: r.document})
WHERE $publishers IS NULL OR ($publishers CONTAINS '|' + coalesce(d.publisher, '-') + '|') <> ($publishers STARTS WITH '!')
WITH r, one, other, coalesce(r.speaker, '') IN $through AS speaks, r.quad STARTS WITH 'VERBAL' AND r.modality = 'asserted' AS words
WITH r, CASE WHEN speaks THEN [one, other]
             WHEN words AND one = $voice THEN [other]
             WHEN words AND r.undirected AND other = $voice THEN [one]
             ELSE [] END AS of
UNWIND of AS named
WITH r, named
WHERE named IS NOT NULL AND named <> $voice AND ($named IS NULL OR named = $named)
WITH named, count(DISTINCT r.document) AS occasions, count(DISTINCT r.statement) AS statements,
     collect(DISTINCT r.statement) AS evidence
MATCH (b:Entity {id: named})
RETURN b AS named, occasions, statements, evidence
ORDER BY occasions DESC, b.id
