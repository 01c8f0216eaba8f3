import { KIOSK } from '../gallery/kiosk-states.ts'
import { everyStateLooksRight } from './every-state.ts'

everyStateLooksRight(KIOSK)
