// Goes up with every change of what people explore; import progress and saved queries do not move it.
MERGE (m:Meta {id: 'content'})
SET m.revision = coalesce(m.revision, 0) + 1
