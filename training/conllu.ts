/** Reader of CoNLL-U files, plain or gzipped. */
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

export interface TreebankSentence {
  /** Id of its document, e.g. "GUM_news_homeopathic". */
  document: string
  text: string
  forms: string[]
  upos: string[]
  xpos: string[]
  /** 1-based head of each word; 0 for the root. */
  heads: number[]
  relations: string[]
}

/** Words only: ranges of multiword tokens and empty nodes are passed over. */
export function readConllu(file: string): TreebankSentence[] {
  const bytes = readFileSync(file)
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  const sentences: TreebankSentence[] = []
  let document = ''
  let current = emptySentence(document)
  for (const line of text.split('\n')) {
    if (line === '') {
      if (current.forms.length > 0) sentences.push(current)
      current = emptySentence(document)
    } else if (line.startsWith('# newdoc id = ')) {
      document = line.slice(14)
      current.document = document
    } else if (line.startsWith('# text = ')) {
      current.text = line.slice(9)
    } else if (!line.startsWith('#')) {
      addWord(current, line)
    }
  }
  if (current.forms.length > 0) sentences.push(current)
  return sentences
}

function emptySentence(document: string): TreebankSentence {
  return { document, text: '', forms: [], upos: [], xpos: [], heads: [], relations: [] }
}

function addWord(sentence: TreebankSentence, line: string) {
  const [id = '', form = '', , upos = '', xpos = '', , head = '', relation = ''] = line.split('\t')
  if (!/^\d+$/.test(id)) return
  sentence.forms.push(form)
  sentence.upos.push(upos)
  sentence.xpos.push(xpos)
  sentence.heads.push(Number(head))
  sentence.relations.push(relation)
}

/** GUM's genres whose texts may not be used commercially: nothing that is shipped is trained on them. */
const NON_COMMERCIAL = /^GUM_(?:whow|fiction|essay|letter|podcast)_/

export function isFree(sentence: TreebankSentence): boolean {
  return !NON_COMMERCIAL.test(sentence.document)
}
