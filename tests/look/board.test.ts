import { BOARD } from '../gallery/board-states.ts'
import { everyStateLooksRight } from './every-state.ts'

everyStateLooksRight(BOARD)
