import { describe, expect, test } from 'vitest'
import { fold } from '@/lib/store/search/fold'
import { rank } from '@/lib/store/search/rank'

describe('folding', () => {
  test.each([
    ['Mevlüt Çavuşoğlu', 'mevlut cavusoglu'],
    ['Đặng Văn Ångström-Ñ', 'dang van angstrom n'],
    ['Iıİi', 'iiii'],
    ['Straße', 'strasse'],
    ["Côte d'Ivoire", 'cote divoire'],
    ['U.S.', 'us'],
    ['평양', '평양'.normalize('NFD').replace(/\p{M}/gu, '')],
    ['  "?* ', ''],
  ])('%s', (text, folded) => {
    expect(fold(text)).toBe(folded)
  })
})

describe('ranking', () => {
  test('the name itself, its beginning, a word, the beginning of a word, words in any order', () => {
    const order = ['russia', 'russia today', 'russian federation', 'white russia', 'the russians'].map(
      (name) => rank(name, 'russia'),
    )
    expect(order).toEqual([...order].sort((a, b) => b - a))
    expect(new Set(order).size).toBe(order.length)
    expect(rank('antony blinken', 'blinken ant')).toBeGreaterThan(0)
  })
  test('the middle of a word is no match', () => {
    expect(rank('belarus', 'rus')).toBe(0)
    expect(rank('antony blinken', 'blinken smith')).toBe(0)
  })
})
