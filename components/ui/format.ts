/** How dates and numbers are written on screen. */
import type { DatePrecision } from '@/lib/model/statement'

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** '2024-06-19' → '19 Jun 2024', by precision: 'Jun 2024', 'Q2 2024', '2024'. Null → 'undated'. */
export function formatDate(on: string | null, precision: DatePrecision | null = 'day'): string {
  if (on === null) return 'undated'
  const [year, month, day] = on.split('-')
  const name = MONTHS[Number(month) - 1]
  if (!year || name === undefined || precision === 'year') return year ?? on
  if (precision === 'quarter') return `Q${Math.ceil(Number(month) / 3)} ${year}`
  if (precision === 'month' || !day) return `${name} ${year}`
  return `${Number(day)} ${name} ${year}`
}

// Made once: each toLocaleString would look its locale up anew.
const COUNT = new Intl.NumberFormat('en-GB')

/** 1486 → '1,486'. */
export function formatCount(value: number): string {
  return COUNT.format(value)
}

/** −5.7 → '−5.7', with a true minus; positive numbers get a plus. */
export function formatSigned(value: number, digits = 1): string {
  const text = Math.abs(value).toFixed(digits)
  if (Number(text) === 0) return text
  return value > 0 ? `+${text}` : `−${text}`
}

/** 'statement', 2 → '2 statements'. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`
}

/** 0.695 → '0.69': never rounded up, so that what is under a limit also reads so. */
export function certaintyText(value: number): string {
  return (Math.floor(value * 100 + 1e-9) / 100).toFixed(2)
}
