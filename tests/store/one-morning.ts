import * as hall from './morning.ts'

const { CHEN_JIE, WANG_FANG } = hall

/** A busy enough morning: two clerks, one take-over, a no-show who returns, one who leaves, one left at closing. */
export const MORNING = hall.morning(
  [0, hall.dayOpened],
  [1, hall.opened('window-1', WANG_FANG)],
  [2, hall.taken(1)],
  [3, hall.taken(2)],
  [4, hall.called(1, 'window-1')],
  [5, hall.started(1, 'window-1')],
  [6, hall.taken(3)],
  [9, hall.finished(1, 'window-1'), hall.called(2, 'window-1')],
  [10, hall.recalled(2, 'window-1')],
  [11, hall.missed(2, 'window-1')],
  [12, hall.replaced('window-1', CHEN_JIE, WANG_FANG)],
  [13, hall.returned(2)],
  [14, hall.taken(4)],
  [15, hall.cancelled(4)],
  [16, hall.called(2, 'window-1')],
  [17, hall.started(2, 'window-1')],
  [20, hall.finished(2, 'window-1')],
  [30, hall.expired(3), hall.dayClosed],
)
