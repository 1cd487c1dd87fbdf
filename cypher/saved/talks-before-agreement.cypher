// id: talks-before-agreement
// title: Talks before an agreement
// description: Pairs that met before they agreed, with the number of meetings before the first agreement.
// category: Cooperation
// result: table
// version: 1
MATCH (a:Entity)-[g:AGREE]-(b:Entity)
WHERE a.id < b.id AND g.on IS NOT NULL AND g.modality = 'asserted' AND coalesce(g.verdict, '') <> 'wrong'
WITH a, b, min(g.on) AS agreed, collect(g.statement) AS agreements
MATCH (a)-[c:CONSULT]-(b)
WHERE c.on <= agreed AND coalesce(c.verdict, '') <> 'wrong'
WITH a, b, agreed, agreements, count(c) AS talks, min(c.on) AS firstTalks, collect(c.statement) AS meetings
RETURN a AS one, b AS other, talks, firstTalks, agreed, agreements + meetings AS evidence
ORDER BY agreed DESC
