// Only by the worker that holds it: one whose lease was taken over has nothing to say any more.
MATCH (j:ImportJob {id: $id})
WHERE j.leasedBy = $worker AND j.status = 'running'
SET j += $properties
