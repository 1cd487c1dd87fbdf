// id: undated
// title: Statements without a date
// description: What the time brush cannot place, by document.
// category: Evidence
// result: table
// version: 1
MATCH (s:Statement)-[:IN_PASSAGE]->(:Passage)<-[:HAS_PASSAGE]-(d:Document)
WHERE s.on IS NULL AND coalesce(s.verdict, '') <> 'wrong'
RETURN d.title AS document, count(s) AS statements, collect(s.id) AS evidence
ORDER BY statements DESC, document
