/** Records of a result → the rows that answers are made of. */
import type { DocumentRow, EntityRow } from '@/lib/model/answers'
import { isSample } from '@/lib/model/document'
import type { Value } from '@/lib/model/result'
import { asNode, kindOf, text, type Rec } from '@/lib/store/records'

export function entityRow(value: Value | undefined): EntityRow {
  const node = asNode(value)
  const { id, name, shortName, iso2 } = node.properties
  return {
    id: String(id),
    kind: kindOf(node),
    name: String(name),
    shortName: String(shortName),
    iso2: text(iso2),
  }
}

/** From the columns `document`, `title`, `publisher` and `publishedOn`. */
export function documentRow(record: Rec): DocumentRow {
  const publisher = text(record.publisher)
  return {
    id: String(record.document),
    title: String(record.title),
    publisher,
    publishedOn: text(record.publishedOn),
    sample: isSample({ publisher }),
  }
}
