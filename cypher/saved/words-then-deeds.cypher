// id: words-then-deeds
// title: From words to deeds
// description: Pairs where verbal conflict is followed by material conflict in the same direction, with both dates.
// category: Conflict
// result: table
// version: 1
MATCH (a:Entity)-[w]->(b:Entity)
WHERE w.quad = 'VERBAL_CONFLICT' AND coalesce(w.verdict, '') <> 'wrong' AND w.on IS NOT NULL
WITH a, b, min(w.on) AS firstWords, count(w) AS words, collect(w.statement) AS spoken
MATCH (a)-[d]->(b)
WHERE d.quad = 'MATERIAL_CONFLICT' AND d.modality = 'asserted' AND coalesce(d.verdict, '') <> 'wrong' AND d.on > firstWords
WITH a, b, firstWords, words, spoken, min(d.on) AS firstDeed, count(d) AS deeds, collect(d.statement) AS done
RETURN a AS from, b AS to, firstWords, firstDeed, words, deeds, spoken + done AS evidence
ORDER BY firstDeed DESC
