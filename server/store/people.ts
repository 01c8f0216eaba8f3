import { PeopleDatabase } from './people-database.ts'
import { type DateKeyStore, dateKeyStore } from './people-date-keys.ts'
import { type DeviceStore, deviceStore } from './people-devices.ts'
import { type DraftStore, draftStore } from './people-drafts.ts'
import { type HallStore, hallStore } from './people-halls.ts'
import { type SecretStore, secretStore } from './people-secrets.ts'
import { type SessionStore, sessionStore } from './people-sessions.ts'
import { type StaffStore, staffStore } from './people-staff.ts'

/** Accounts, sessions, devices, halls and their secrets; asynchronous by signature, as a database far away will be. */
export type People = {
  staff: StaffStore
  sessions: SessionStore
  devices: DeviceStore
  halls: HallStore
  drafts: DraftStore
  secrets: SecretStore
  dateKeys: DateKeyStore
  /** Another number than before means that another process has written. */
  writtenByOthers(): Promise<number>
  close(): Promise<void>
}

export async function openPeople(file: string): Promise<People> {
  const database = await PeopleDatabase.open(file)
  return {
    staff: staffStore(database),
    sessions: sessionStore(database),
    devices: deviceStore(database),
    halls: hallStore(database),
    drafts: draftStore(database),
    secrets: secretStore(database),
    dateKeys: dateKeyStore(database),
    writtenByOthers: async () => database.writtenByOthers(),
    close: async () => database.close(),
  }
}
