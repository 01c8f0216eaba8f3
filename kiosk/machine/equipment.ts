/** What stands beside the screen. The machine cannot find out by itself, so its address says it. */
export type Equipment = {
  /** `browser`: slips go through the browser's print dialogue, which a kiosk browser answers by itself. */
  printer: 'browser' | null
  /** The width of its paper. */
  paperMm: 80 | 58
  scanner: boolean
}

/** `/kiosk?printer=browser&paper=58&scanner=yes`; what is left out is not there. */
export function equipmentIn(search: string): Equipment {
  const asked = new URLSearchParams(search)
  return {
    printer: asked.get('printer') === 'browser' ? 'browser' : null,
    paperMm: asked.get('paper') === '58' ? 58 : 80,
    scanner: asked.get('scanner') === 'yes',
  }
}
