/** Dates in a sentence, absolute or relative to the day of publication: a small recogniser of our own, without a clock. */
import type { DatePrecision } from '@/lib/model/statement'
import type { Doc, Sentence } from '../doc'

export interface DatedSpan {
  /** Document-wide token indexes, [first, last). */
  first: number
  last: number
  /** First day of the period. */
  on: string
  precision: DatePrecision
}

const MONTHS: readonly string[] =
  'january february march april may june july august september october november december'.split(' ')
const WEEKDAYS: readonly string[] = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ')
const DAY = 86_400_000

const pad = (n: number): string => String(n).padStart(2, '0')

function monthOf(word: string): number {
  const bare = word.replace(/\.$/, '')
  if (bare.length < 3) return 0
  return (
    MONTHS.findIndex(
      (month) =>
        month === bare ||
        (bare.length <= 4 &&
          bare !== 'may' &&
          month.startsWith(bare.slice(0, 3)) &&
          (bare.length === 3 || bare === 'sept')),
    ) + 1
  )
}

function dayOf(word: string): number {
  const match = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(word)
  const day = match ? Number(match[1]) : 0
  return day >= 1 && day <= 31 ? day : 0
}

function yearOf(word: string): number {
  return /^(?:1[89]|20)\d\d$/.test(word) ? Number(word) : 0
}

/** All dates of a sentence, in order. Linear in its tokens. */
export function datesOf(doc: Doc, sentence: Sentence): DatedSpan[] {
  const published = doc.input.publishedOn
  const found: DatedSpan[] = []
  for (let at = sentence.firstToken; at < sentence.lastToken; at++) {
    const span =
      absoluteAt(doc, at, sentence.lastToken, published) ??
      (published === null ? null : relativeAt(doc, at, sentence.lastToken, published))
    if (!span) continue
    found.push(span)
    at = span.last - 1
  }
  return found
}

function absoluteAt(doc: Doc, at: number, end: number, published: string | null): DatedSpan | null {
  const word = (offset: number) => (at + offset < end ? (doc.tokens[at + offset]?.lower ?? '') : '')
  // '2024-03-01' is five tokens.
  if (
    word(1) === '-' &&
    word(3) === '-' &&
    yearOf(word(0)) > 0 &&
    /^(0\d|1[0-2])$/.test(word(2)) &&
    dayOf(word(4)) > 0
  )
    return make(at, at + 5, yearOf(word(0)), Number(word(2)), dayOf(word(4)))
  const capital = /^[A-Z]/.test(doc.tokens[at]?.text ?? '')
  const month = capital ? monthOf(word(0)) : 0
  if (month > 0) {
    const day = dayOf(word(1))
    if (day > 0) {
      const skip = word(2) === ',' ? 3 : 2
      const year = yearOf(word(skip))
      return year > 0
        ? make(at, at + skip + 1, year, month, day)
        : inferred(at, at + 2, month, day, published)
    }
    const skip = word(1) === ',' || word(1) === 'of' ? 2 : 1
    const year = yearOf(word(skip))
    if (year > 0) return make(at, at + skip + 1, year, month, 0)
    return word(0) === 'may' &&
      !/^(in|last|since|of|by|until|early|late|this|next)$/.test(doc.tokens[at - 1]?.lower ?? '')
      ? null
      : inferred(at, at + 1, month, 0, published)
  }
  const day = dayOf(word(0))
  const skip = word(1) === 'of' ? 2 : 1
  const behind = day > 0 && /^[A-Z]/.test(doc.tokens[at + skip]?.text ?? '') ? monthOf(word(skip)) : 0
  if (behind > 0) {
    const comma = word(skip + 1) === ',' ? 1 : 0
    const year = yearOf(word(skip + 1 + comma))
    return year > 0
      ? make(at, at + skip + 2 + comma, year, behind, day)
      : inferred(at, at + skip + 1, behind, day, published)
  }
  const year = yearOf(word(0))
  return year > 0 &&
    /^(in|since|of|during|by|until|from|late|early|mid|and|to|year)$/.test(doc.tokens[at - 1]?.lower ?? '')
    ? make(at, at + 1, year, 0, 0)
    : null
}

function make(first: number, last: number, year: number, month: number, day: number): DatedSpan {
  const known = month > 0 && day > 0 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
  const precision: DatePrecision = known ? 'day' : month > 0 ? 'month' : 'year'
  return { first, last, on: `${year}-${pad(month > 0 ? month : 1)}-${pad(known ? day : 1)}`, precision }
}

/** A month without a year is the one nearest to the day of publication. */
function inferred(
  first: number,
  last: number,
  month: number,
  day: number,
  published: string | null,
): DatedSpan | null {
  if (published === null) return null
  const year = Number(published.slice(0, 4))
  const distance = month - Number(published.slice(5, 7))
  return make(first, last, distance > 6 ? year - 1 : distance < -6 ? year + 1 : year, month, day)
}

function relativeAt(doc: Doc, at: number, end: number, published: string): DatedSpan | null {
  const word = doc.tokens[at]?.lower ?? ''
  const before = doc.tokens[at - 1]?.lower ?? ''
  const today = Date.parse(`${published}T00:00:00Z`)
  if (Number.isNaN(today)) return null
  const day = (days: number, first = at, last = at + 1): DatedSpan => ({
    first,
    last,
    on: new Date(today + days * DAY).toISOString().slice(0, 10),
    precision: 'day',
  })
  if (word === 'today' || word === 'tonight') return day(0)
  if (word === 'yesterday') return day(-1)
  if (word === 'tomorrow') return day(1)
  const weekday = WEEKDAYS.indexOf(word)
  if (weekday >= 0) {
    const back = (new Date(today).getUTCDay() - weekday + 7) % 7
    return before === 'next' ? day(7 - back, at - 1) : day(-back)
  }
  if (!['last', 'next', 'this'].includes(word) || at + 1 >= end) return null
  const unit = doc.tokens[at + 1]?.lower ?? ''
  const shift = word === 'last' ? -1 : word === 'next' ? 1 : 0
  const year = Number(published.slice(0, 4))
  const month = Number(published.slice(5, 7))
  if (unit === 'year') return make(at, at + 2, year + shift, 0, 0)
  if (unit === 'month') {
    const moved = month - 1 + shift
    return make(at, at + 2, year + Math.floor(moved / 12), ((moved + 12) % 12) + 1, 0)
  }
  if (unit === 'week') return day(7 * shift, at, at + 2)
  const named = monthOf(unit)
  if (named === 0) return null
  const inYear =
    shift < 0 ? (named < month ? year : year - 1) : shift > 0 ? (named > month ? year : year + 1) : year
  return make(at, at + 2, inYear, named, 0)
}

/** The date that belongs to an act: the one nearest to its predicate, if it stands in the same clause stretch. */
export function nearestDate(dates: readonly DatedSpan[], token: number): DatedSpan | null {
  let best: DatedSpan | null = null
  let least = 25
  for (const date of dates) {
    const distance = date.first > token ? date.first - token : token - date.last
    if (distance < least) {
      best = date
      least = distance
    }
  }
  return best
}
