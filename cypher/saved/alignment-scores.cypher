// id: alignment-scores
// title: Scores between states
// description: The score of each ordered pair of states as the alignments page works it out, without decay: distinct acts, each with its surest report.
// category: Alignments
// param source: actor — Only what this state says and does
// param target: actor — Only what is said and done towards this one
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
WHERE one IS NOT NULL AND other IS NOT NULL AND one <> other
MATCH (d:Document {id: r.document})
WHERE $publishers IS NULL OR ($publishers CONTAINS '|' + coalesce(d.publisher, '-') + '|') <> ($publishers STARTS WITH '!')
UNWIND CASE WHEN r.undirected THEN [[one, other], [other, one]] ELSE [[one, other]] END AS ends
WITH r, ends[0] AS source, ends[1] AS target,
     r.confidence * CASE r.modality WHEN 'asserted' THEN 1.0 WHEN 'intended' THEN 0.6 WHEN 'conditional' THEN 0.3 ELSE 0.0 END AS weight
WHERE ($source IS NULL OR source = $source) AND ($target IS NULL OR target = $target) AND weight > 0
WITH source, target, type(r) AS event, r.undirected AS undirected, coalesce(r.on, r.document) AS date,
     coalesce(r.onPrecision, '') AS precision, r.intensity AS intensity, max(weight) AS weight, collect(r.statement) AS reports
UNWIND reports AS statement
WITH source, target, intensity, weight, 1.0 / size(reports) AS share, statement
WITH source, target, sum(share * weight * intensity) / (1.0 + sum(share * weight)) AS score, toInteger(sum(share) + 0.5) AS acts,
     sum(CASE WHEN intensity > 0 THEN 1 ELSE 0 END) AS cooperative,
     sum(CASE WHEN intensity > 0 THEN 0 ELSE 1 END) AS conflictual, collect(statement) AS evidence
RETURN source, target, score, acts, cooperative + conflictual AS statements, cooperative, conflictual, evidence
ORDER BY score DESC, source, target
