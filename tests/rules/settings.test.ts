import { describe, expect, test } from 'vitest'
import { beforeOpening, given, MINUTE, RehearsedHall } from '../helpers/hall.ts'
import { chenJie, managerZhao, wangMin } from '../helpers/people.ts'
import { set, smallHall } from '../helpers/small-hall.ts'

const renamed = smallHall((settings) => {
  settings.name = { zh: '新厅', en: 'New Hall' }
})

describe('one document, published by one command', () => {
  test('[S1] the first publication founds the hall and says by which clock it lives', () => {
    const hall = new RehearsedHall()
    const settings = smallHall()
    hall
      .when(managerZhao, { type: 'publishSettings', settings, baseSeq: 0 })
      .happens(
        { type: 'hallFounded', hallId: 'linjiang', clock: 'wall' },
        { type: 'settingsPublished', version: 1, settings },
      )
      .answers({ version: 1 })
  })

  test('[S1] the event carries the whole document, and the version counts up', () => {
    const hall = given()
    hall
      .when(managerZhao, { type: 'publishSettings', settings: renamed, baseSeq: hall.hall.seq })
      .happens({ type: 'settingsPublished', version: 2, settings: renamed })
      .answers({ version: 2 })
    expect(hall.hall.settings?.name.en).toBe('New Hall')
  })

  test('[S1] a draft made before another publication is refused, so that no manager undoes another unseen', () => {
    const hall = beforeOpening((hall) => hall.publishes(renamed))
    hall.when(managerZhao, { type: 'publishSettings', settings: smallHall(), baseSeq: 1 }).isRefused('settings-changed')
  })

  test('[S1] steps that are no publication do not outdate a draft', () => {
    const hall = given()
    hall
      .when(managerZhao, { type: 'publishSettings', settings: renamed, baseSeq: 1 })
      .happens({ type: 'settingsPublished' })
  })

  test('[S1] a draft that is both old and wrong is told to be old', () => {
    const hall = beforeOpening((hall) => hall.publishes(renamed))
    const settings = smallHall((draft) => {
      draft.zone = 'Linjiang'
    })
    hall.when(managerZhao, { type: 'publishSettings', settings, baseSeq: 0 }).isRefused('settings-changed')
  })
})

describe('what is published holds from then on', () => {
  test('[S3] a new target moves those who already wait', () => {
    const hall = given((hall) => {
      hall.seats(wangMin, 'one')
      hall.gives('Aunt Wang', 'id-card')
      hall.passes(MINUTE)
      hall.gives('Mr Li', 'household')
    })
    hall.publishes(
      smallHall(({ services }) => {
        for (const service of services) if (service.id === 'household') service.targetMinutes = { ordinary: 2 }
      }),
    )
    hall
      .when(wangMin, { type: 'callNext', counterId: 'one' })
      .happens({ type: 'ticketCalled', label: hall.labelOf('Mr Li') })
  })

  test('[S3] a removed service gives no new tickets but is served to its end at the counters that had it', () => {
    const hall = given((hall) => {
      hall.gives('Mrs Zhou', 'licence')
      hall.seats(chenJie, 'three')
    })
    hall.publishes(withoutLicences)
    hall.when(managerZhao, { type: 'takeTicket', serviceIds: ['licence'] }).isRefused('not-found', { what: 'service' })
    hall.when(chenJie, { type: 'callNext', counterId: 'three' }).happens({ type: 'ticketCalled', label: 'B01' })
    expect([...hall.rows('kiosk').keys()]).not.toContain('service:licence')
  })

  test('[S3] also where the counter goes on with something else', () => {
    const hall = given((hall) => {
      hall.gives('Mrs Zhou', 'licence')
      hall.seats(chenJie, 'three')
    })
    hall.publishes(
      smallHall((draft) => {
        draft.services.splice(2)
        set(draft.counters[2], { services: [{ serviceId: 'household', as: 'primary' }] })
      }),
    )
    hall.gives('Mr Wu', 'household')
    expect(hall.rows('desk', 'three').get('queue')).toMatchObject({ waiting: 2 })
    hall.when(chenJie, { type: 'callNext', counterId: 'three' }).happens({ type: 'ticketCalled', label: 'B01' })
  })

  test('[S3] a service that comes back is offered again', () => {
    const hall = given((hall) => hall.publishes(withoutLicences))
    hall.publishes(smallHall())
    hall
      .when(managerZhao, { type: 'takeTicket', serviceIds: ['licence'] })
      .happens({ type: 'ticketTaken', label: 'B01' })
  })

  test('[S3] a counter that was removed can still close, and then nobody sits down there any more', () => {
    const hall = given((hall) => hall.seats(chenJie, 'three'))
    hall.publishes(withoutLicences)
    expect([...hall.rows('board').keys()]).toContain('counter:three')
    hall
      .when(chenJie, { type: 'closeCounter', counterId: 'three' })
      .happens({ type: 'counterClosed', counterId: 'three' })
    hall.when(chenJie, { type: 'openCounter', counterId: 'three' }).isRefused('not-found', { what: 'counter' })
    expect([...hall.rows('board').keys()]).not.toContain('counter:three')
  })
})

const withoutLicences = smallHall((settings) => {
  settings.services = settings.services.filter(({ id }) => id !== 'licence')
  settings.counters = settings.counters.filter(({ id }) => id !== 'three')
})
