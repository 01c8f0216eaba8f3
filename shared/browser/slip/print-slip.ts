/**
 * Prints the page; its print style leaves the slip alone on it. The sheet is made as long as the slip, so that a roll is
 * cut where the slip ends. False: the browser did not begin.
 */
export function printSlip(paperMm: number): boolean {
  const slip = document.querySelector<HTMLElement>('.printed-slip .slip')
  if (slip === null) return false
  const heightMm = Math.ceil((slip.offsetHeight * MM_PER_INCH) / PX_PER_INCH)
  sheet.replaceSync(`@page { size: ${paperMm}mm ${heightMm}mm; margin: 0 }`)
  if (!document.adoptedStyleSheets.includes(sheet)) document.adoptedStyleSheets.push(sheet)
  let begun = false
  const begin = () => {
    begun = true
  }
  addEventListener('beforeprint', begin)
  window.print()
  removeEventListener('beforeprint', begin)
  return begun
}

/** What is printed afterwards is printed as usual. */
export function plainSheet(): void {
  sheet.replaceSync('')
}

/** The pages' policy allows no style written into the page; one made by our own script it does. */
const sheet = new CSSStyleSheet()
const MM_PER_INCH = 25.4
const PX_PER_INCH = 96
