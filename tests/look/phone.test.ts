import { PHONE } from '../gallery/phone-states.ts'
import { everyStateLooksRight } from './every-state.ts'

everyStateLooksRight(PHONE)
