/** What came out, as people read it: figures of one run, and bars that are ratios inside it. */
export type Bar = { bar: string; product: string; limit: string; ratio: number; must: string; met: boolean }

export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

/** `least`: the ratio must reach it; `most`: it must not go over. */
export function barOf(
  bar: string,
  { product, limit, unit }: { product: number; limit: number; unit: string },
  must: { least: number } | { most: number },
): Bar {
  const ratio = product / limit
  const met = 'least' in must ? ratio >= must.least : ratio <= must.most
  const words = 'least' in must ? `≥ ${must.least} ×` : `≤ ${must.most} ×`
  return {
    bar,
    product: `${rounded(product)} ${unit}`,
    limit: `${rounded(limit)} ${unit}`,
    ratio: Number(ratio.toFixed(3)),
    must: words,
    met,
  }
}

export function printTable(bars: readonly Bar[]): void {
  const rows = bars.map(({ bar, product, limit, ratio, must, met }) => [
    bar,
    product,
    limit,
    `${ratio}`,
    must,
    met ? 'met' : 'MISSED',
  ])
  const all = [['bar', 'product', 'limit', 'ratio', 'must be', ''], ...rows]
  const widths = all[0]?.map((_, column) => Math.max(...all.map((row) => (row[column] ?? '').length))) ?? []
  for (const row of all) console.log(row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '))
}

export function rounded(value: number): string {
  return value >= 100 ? String(Math.round(value)) : value.toPrecision(3)
}
