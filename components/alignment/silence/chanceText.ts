/** 0.0132 → '1.3 %', 0.000001 → 'under 0.01 %', 1 → '100 %'. */
export function chanceText(chance: number): string {
  const percent = chance * 100
  if (percent < 0.01) return 'under 0.01 %'
  return `${percent < 1 ? percent.toFixed(2) : percent < 10 ? percent.toFixed(1) : Math.round(percent)} %`
}
