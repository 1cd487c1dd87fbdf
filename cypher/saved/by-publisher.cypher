// id: by-publisher
// title: What each publisher carries
// description: Documents and statements per publisher, with the share that is conflictual.
// category: Evidence
// result: table
// version: 1
MATCH (d:Document)-[:HAS_PASSAGE]->(:Passage)<-[:IN_PASSAGE]-(s:Statement)
WHERE coalesce(s.verdict, '') <> 'wrong'
WITH coalesce(d.publisher, 'no publisher') AS publisher, count(DISTINCT d) AS documents, count(s) AS statements,
     sum(CASE WHEN s.sign = -1 THEN 1 ELSE 0 END) AS conflictual
RETURN publisher, documents, statements, statements - conflictual AS cooperative, conflictual
ORDER BY statements DESC, publisher
