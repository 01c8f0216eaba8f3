import { OVERVIEW } from '../gallery/overview-states.ts'
import { everyStateLooksRight } from './every-state.ts'

everyStateLooksRight(OVERVIEW)
