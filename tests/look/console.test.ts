import { CONSOLE } from '../gallery/console-states.ts'
import { everyStateLooksRight } from './every-state.ts'

everyStateLooksRight(CONSOLE)
