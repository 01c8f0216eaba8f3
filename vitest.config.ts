import { defineConfig } from 'vitest/config'

if (Number(process.versions.node.split('.')[0]) < 24) throw new Error('tests run on the project’s Node 24: npm test')

const MINUTE_MS = 60_000

/** Quick projects run side by side, first. On a machine with much else to do they are slow, and not wrong. */
const quick = (name: string) => ({
  test: { name, include: [`tests/${name}/**/*.test.ts`], sequence: { groupOrder: 0 }, testTimeout: MINUTE_MS },
})

/** Projects with real servers and a real Chromium run one file at a time, one after the other. */
const alone = (name: string, groupOrder: number) => ({
  test: {
    name,
    include: [`tests/${name}/**/*.test.ts`],
    sequence: { groupOrder },
    fileParallelism: false,
    maxWorkers: 1,
    testTimeout: 2 * MINUTE_MS,
    hookTimeout: MINUTE_MS,
  },
})

export default defineConfig({
  test: {
    // `npm run coverage`: the tests of the rules go every way that the rules know, and a way that nobody can go is deleted.
    coverage: {
      include: ['server/domain/**'],
      reporter: ['text'],
      reportsDirectory: '.cache/coverage',
      thresholds: { branches: 100 },
    },
    projects: [
      ...['house', 'rules', 'laws', 'store', 'web', 'screens', 'demo', 'replay'].map(quick),
      alone('journeys', 1),
      alone('look', 2),
      alone('trust', 3),
    ],
  },
})
