import { useState } from 'react'
import { type Equipment, equipmentIn } from './equipment.ts'

/** The address does not change while the machine runs. */
export function useEquipment(): Equipment {
  return useState(() => equipmentIn(location.search))[0]
}
