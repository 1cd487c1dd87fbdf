import { describe, expect, it } from 'vitest'
import { told } from '../reader'

describe('modality', () => {
  it.each([
    ['India supported Nepal.', 'IND SUPPORT NPL'],
    ['India will support Nepal.', 'IND SUPPORT NPL intended'],
    ['India plans to support Nepal.', 'IND SUPPORT NPL intended'],
    ['India did not attack Nepal.', 'IND ASSAULT NPL negated'],
    ['India never attacked Nepal.', 'IND ASSAULT NPL negated'],
    ['India could attack Nepal.', 'IND ASSAULT NPL hypothetical'],
    ['If India attacks Nepal, the region will suffer.', 'IND ASSAULT NPL conditional'],
    ['India denied that it attacked Nepal.', 'IND ASSAULT NPL denied'],
    ['India continued to support Nepal.', 'IND SUPPORT NPL'],
  ])('%s', (text, wanted) => {
    expect(told(text)).toContain(wanted)
  })
})
