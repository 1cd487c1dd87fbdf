MATCH (d:Document)
RETURN d.id AS document, d.title AS title, d.publisher AS publisher, d.publishedOn AS publishedOn
ORDER BY document
