import type { Colour } from './facts.ts'

/** The colour of an element's text, as thin as it and those around it are. */
export function colourOf(element: Element): Colour {
  const [red, green, blue, alpha] = colourFrom(getComputedStyle(element).color)
  return [red, green, blue, alpha * opacityOf(element)]
}

/** What is painted behind a text at a point, whatever it is that lies there. */
export function backgroundOf(element: Element, { x, y }: { x: number; y: number }): Colour {
  const there = document.elementsFromPoint(x, y)
  // Where it is out of sight the point is somebody else's.
  const own = there.findIndex((each) => element.contains(each))
  const behind = own === -1 ? ancestorsOf(element) : there.slice(own)
  let colour: Colour = [0, 0, 0, 0]
  for (const each of behind) {
    colour = over(colour, colourFrom(getComputedStyle(each).backgroundColor))
    if (colour[3] > 0.999) return colour
  }
  return over(colour, over(colourFrom(getComputedStyle(document.body).backgroundColor), [255, 255, 255, 1]))
}

/** One colour over another. */
export function over(front: Colour, back: Colour): Colour {
  const alpha = front[3] + back[3] * (1 - front[3])
  if (alpha === 0) return [0, 0, 0, 0]
  const mixed = (index: 0 | 1 | 2) => (front[index] * front[3] + back[index] * back[3] * (1 - front[3])) / alpha
  return [mixed(0), mixed(1), mixed(2), alpha]
}

const pixel = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })
const known = new Map<string, Colour>()

/** Whatever way a colour is written, the browser knows which it is. */
export function colourFrom(written: string): Colour {
  const before = known.get(written)
  if (before !== undefined || pixel === null) return before ?? [0, 0, 0, 0]
  pixel.clearRect(0, 0, 1, 1)
  pixel.fillStyle = written
  pixel.fillRect(0, 0, 1, 1)
  const [red = 0, green = 0, blue = 0, alpha = 0] = pixel.getImageData(0, 0, 1, 1).data
  const colour: Colour = [red, green, blue, alpha / 255]
  known.set(written, colour)
  return colour
}

function opacityOf(element: Element): number {
  return ancestorsOf(element).reduce((opacity, each) => opacity * Number(getComputedStyle(each).opacity), 1)
}

function ancestorsOf(element: Element): Element[] {
  const line: Element[] = []
  for (let each: Element | null = element; each !== null; each = each.parentElement) line.push(each)
  return line
}
