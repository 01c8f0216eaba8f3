/** What stands beside the screen. The machine cannot find out by itself, so its address says it. */
export type Equipment = {
  /** Null: nothing is printed. Else the ticket layout that is asked for; where the hall has none of that id, its first. */
  printer: string | null
  scanner: boolean
}

/**
 * `/kiosk?printer=browser&scanner=yes`; what is left out is not there. Slips go through the browser's print dialogue,
 * which a kiosk browser answers by itself.
 */
export function equipmentIn(search: string): Equipment {
  const asked = new URLSearchParams(search)
  return { printer: asked.get('printer') || null, scanner: asked.get('scanner') === 'yes' }
}
