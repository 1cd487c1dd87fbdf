/** The formats the graph can be written out in. */
import { exportCypher } from '@/lib/ingest/moving/exportCypher'
import { exportCsv } from '@/lib/questions/export/csv'
import { exportGraphml } from '@/lib/questions/export/graphml'
import { exportJson } from '@/lib/questions/export/json'
import type { GraphStore } from '@/lib/store/port'

export const EXPORT_FORMATS = ['graphml', 'csv', 'json', 'cypher'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

interface Exporter {
  type: string
  ending: string
  write: (store: GraphStore) => AsyncGenerator<string>
}

export const EXPORTERS: Readonly<Record<ExportFormat, Exporter>> = {
  graphml: { type: 'application/graphml+xml', ending: 'graphml', write: exportGraphml },
  csv: { type: 'text/csv; charset=utf-8', ending: 'csv', write: exportCsv },
  json: { type: 'application/json', ending: 'json', write: exportJson },
  cypher: { type: 'application/x-cypher-query; charset=utf-8', ending: 'cypher', write: exportCypher },
}
