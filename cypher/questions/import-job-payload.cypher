MATCH (j:ImportJob {id: $id}) RETURN j.payload AS payload, j.metadata AS metadata, j.leasedBy AS leasedBy
