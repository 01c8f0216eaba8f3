import { SLIP } from '../gallery/slip-states.ts'
import { everyStateLooksRight } from './every-state.ts'

everyStateLooksRight(SLIP)
