import { DESK } from '../gallery/desk-states.ts'
import { everyStateLooksRight } from './every-state.ts'

everyStateLooksRight(DESK)
