import { SIGN } from '../gallery/sign-states.ts'
import { everyStateLooksRight } from './every-state.ts'

everyStateLooksRight(SIGN)
