import { openLog } from '@tingxu/server/store/open-log.ts'
import { stepAt } from './steps.ts'

/** A second process on a data folder: opens the log, writes one step, says so, and stays until it is killed. */
const [dataDir = ''] = process.argv.slice(2)
const log = await openLog(dataDir)
await log.inTurn('zhenhai', async (turn) => {
  const { seq } = await turn.head()
  await turn.append([stepAt(seq + 1)])
})
process.send?.('written')
process.on('message', () => {})
