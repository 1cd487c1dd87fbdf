// All documents, newest first, with what was found in each.
MATCH (d:Document)
OPTIONAL MATCH (d)-[:HAS_PASSAGE]->(p:Passage)
OPTIONAL MATCH (p)<-[:IN_PASSAGE]-(s:Statement)
RETURN d.id AS document, d.title AS title, d.publisher AS publisher, d.publishedOn AS publishedOn, d.byline AS byline,
       d.url AS url, d.format AS format, d.length AS length, d.addedAt AS addedAt,
       count(DISTINCT p) AS passages, count(DISTINCT s) AS statements
ORDER BY coalesce(publishedOn, '') DESC, title, document
