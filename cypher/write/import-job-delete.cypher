UNWIND $ids AS id
MATCH (j:ImportJob {id: id})
DETACH DELETE j
