import { brokenLink, CHAIN_START } from '@tingxu/server/domain/chain.ts'
import type { Step } from '@tingxu/server/domain/events.ts'
import { evolve } from '@tingxu/server/domain/evolve.ts'
import { emptyHall, type Hall } from '@tingxu/server/domain/hall.ts'
import { readHall, writeHall } from '@tingxu/server/domain/snapshot.ts'
import fc from 'fast-check'
import { expect } from 'vitest'
import { life, lived, wholeOf } from './hall-life.ts'
import { law } from './law.ts'

const throughDisk = (steps: readonly Step[]) => JSON.parse(JSON.stringify(steps)) as Step[]

function replayed(log: readonly Step[], from: Hall = emptyHall('small', 'manual')): Hall {
  for (const step of log) evolve(from, step)
  return from
}

law(
  '[INV15] the log, read from disk and replayed, gives the hall that wrote it',
  life(100),
  (given) => {
    const { hall, log } = lived(given)
    expect(wholeOf(replayed(throughDisk(log)))).toEqual(wholeOf(hall))
  },
  100,
)

law(
  '[INV15] a checkpoint holds all of a hall, at every step of its life',
  life(100),
  (given) => {
    lived(given, { evolved: (hall) => expect(wholeOf(readHall(writeHall(hall)))).toEqual(wholeOf(hall)) })
  },
  40,
)

law(
  '[INV15] a checkpoint at any place and the steps after it give the same hall',
  fc.tuple(life(100), fc.nat()),
  ([given, place]) => {
    const { hall, log } = lived(given)
    const half = place % (log.length + 1)
    const checkpoint = readHall(writeHall(replayed(throughDisk(log.slice(0, half)))))
    expect(wholeOf(replayed(throughDisk(log.slice(half)), checkpoint))).toEqual(wholeOf(hall))
  },
  80,
)

law(
  'deciding changes nothing, whatever is asked and however it ends',
  life(100),
  (given) => {
    let before: unknown
    lived(given, {
      asked: (hall) => {
        before = wholeOf(hall)
      },
      decided: (hall) => expect(wholeOf(hall)).toEqual(before),
    })
  },
  40,
)

law(
  '[INV2] every step follows from the one before, by seq and by hash',
  life(100),
  (given) => {
    const { log } = lived(given)
    expect(brokenLink({ seq: 0, hash: CHAIN_START }, throughDisk(log))).toBeNull()
  },
  30,
)
