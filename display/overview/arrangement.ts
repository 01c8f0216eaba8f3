/** Where each screen stands on the page, in px of the page, and how large it believes to be. */
export type Place = { x: number; y: number; width: number; height: number; drawn: Size }
export type Size = { width: number; height: number }
export type ScreenName = 'kiosk' | 'phone' | 'desk' | 'board'
export type Arrangement = { places: Record<ScreenName, Place>; size: Size }

/** Over each screen stands its name, and what one does there. */
export const CAPTION = 52
export const GAP = 28

const KIOSK = { width: 1080, height: 1920 }
const PHONE = { width: 390, height: 844 }
const BOARD = { width: 1920, height: 1080 }
/** A desk is a page like any other: it takes the room it gets, but not less than this. */
const DESK_WIDTH = { least: 1200, most: 1280 }
const DESK_SCALE = 0.66
/** Height to width. */
const BOARD_SHAPE = BOARD.height / BOARD.width
const DESK_SHAPE = 0.55

const WIDE_LEAST = { width: 1180, height: 560 }
const STACK_MOST = 760
/** A board that is narrower than this cannot be read at all. */
const COLUMN_LEAST = 420

/** On a wide page all four side by side without scrolling; on a narrow one in rows; on a phone in one column. */
export function arrange(area: Size): Arrangement {
  if (area.width >= WIDE_LEAST.width && area.height >= WIDE_LEAST.height) return sideBySide(area)
  return area.width > STACK_MOST ? inRows(area.width) : stacked(area.width)
}

/** Kiosk and phone as tall as the page, then desk over board: to be read like a sentence. */
function sideBySide({ width, height }: Size): Arrangement {
  const tall = height - CAPTION
  const [kioskShape, phoneShape] = [KIOSK.width / KIOSK.height, PHONE.width / PHONE.height]
  const high = Math.min(tall, (width - 2 * GAP - COLUMN_LEAST) / (kioskShape + phoneShape))
  const [kioskWidth, phoneWidth] = [high * kioskShape, high * phoneShape]
  const wanted = (height - 2 * CAPTION - GAP) / (BOARD_SHAPE + DESK_SHAPE)
  const column = Math.min(wanted, width - kioskWidth - phoneWidth - 2 * GAP)
  const left = (width - kioskWidth - phoneWidth - column - 2 * GAP) / 2
  const phoneX = left + kioskWidth + GAP
  const columnX = phoneX + phoneWidth + GAP
  const boardY = height - column * BOARD_SHAPE
  return {
    places: {
      kiosk: { x: left, y: CAPTION, width: kioskWidth, height: high, drawn: KIOSK },
      phone: { x: phoneX, y: CAPTION, width: phoneWidth, height: high, drawn: PHONE },
      desk: desk(columnX, CAPTION, column, boardY - CAPTION - GAP - CAPTION),
      board: { x: columnX, y: boardY, width: column, height: column * BOARD_SHAPE, drawn: BOARD },
    },
    size: { width, height },
  }
}

/** Kiosk and phone above, then the desk, then the board. */
function inRows(width: number): Arrangement {
  const high = (width - GAP) / (KIOSK.width / KIOSK.height + PHONE.width / PHONE.height)
  const kioskWidth = (high * KIOSK.width) / KIOSK.height
  const deskY = CAPTION + high + GAP + CAPTION
  const boardY = deskY + width * DESK_SHAPE + GAP + CAPTION
  const phoneX = kioskWidth + GAP
  return {
    places: {
      kiosk: { x: 0, y: CAPTION, width: kioskWidth, height: high, drawn: KIOSK },
      phone: { x: phoneX, y: CAPTION, width: width - phoneX, height: high, drawn: PHONE },
      desk: desk(0, deskY, width, width * DESK_SHAPE),
      board: { x: 0, y: boardY, width, height: width * BOARD_SHAPE, drawn: BOARD },
    },
    size: { width, height: boardY + width * BOARD_SHAPE },
  }
}

function stacked(width: number): Arrangement {
  const kioskHeight = (width * KIOSK.height) / KIOSK.width
  const phoneY = CAPTION + kioskHeight + GAP + CAPTION
  const deskY = phoneY + PHONE.height + GAP + CAPTION
  const boardY = deskY + PHONE.height + GAP + CAPTION
  const own = { width, height: PHONE.height }
  return {
    places: {
      kiosk: { x: 0, y: CAPTION, width, height: kioskHeight, drawn: KIOSK },
      phone: { x: 0, y: phoneY, ...own, drawn: own },
      // The desk has a narrow form of its own.
      desk: { x: 0, y: deskY, ...own, drawn: own },
      board: { x: 0, y: boardY, width, height: width * BOARD_SHAPE, drawn: BOARD },
    },
    size: { width, height: boardY + width * BOARD_SHAPE },
  }
}

function desk(x: number, y: number, width: number, height: number): Place {
  const drawnWidth = Math.min(DESK_WIDTH.most, Math.max(DESK_WIDTH.least, width / DESK_SCALE, width))
  return { x, y, width, height, drawn: { width: drawnWidth, height: (height * drawnWidth) / width } }
}
