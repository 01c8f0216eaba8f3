import { BOARD } from './board-states.ts'
import { CONSOLE } from './console-states.ts'
import { DESK } from './desk-states.ts'
import { KIOSK } from './kiosk-states.ts'
import { OVERVIEW } from './overview-states.ts'
import { PHONE } from './phone-states.ts'
import type { PicturedScreen } from './screens.ts'
import { SIGN } from './sign-states.ts'
import { SLIP } from './slip-states.ts'

/** Every screen in every state. */
export const SCREENS: readonly PicturedScreen[] = [KIOSK, SLIP, BOARD, SIGN, DESK, PHONE, OVERVIEW, CONSOLE]
