import { defineConfig } from 'vitest/config'

if (Number(process.versions.node.split('.')[0]) < 24) throw new Error('tests run on the project’s Node 24: npm test')

const MINUTE_MS = 60_000

/**
 * Quick projects run side by side, first: with a worker for each core, for with one alone (as is usual on two cores)
 * they would go last. On a machine with much else to do they are slow, and not wrong.
 */
const quick = (name: string) => ({
  test: {
    name,
    include: [`tests/${name}/**/*.test.ts`],
    sequence: { groupOrder: 0 },
    maxWorkers: '100%',
    testTimeout: MINUTE_MS,
  },
})

/**
 * Projects with real servers and a real Chromium run one after the other. Files that wait for pages more than they work
 * go two at a time; where processes are killed, each has the machine to itself.
 */
const later = (name: string, groupOrder: number, maxWorkers: number) => ({
  test: {
    name,
    include: [`tests/${name}/**/*.test.ts`],
    sequence: { groupOrder },
    maxWorkers,
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
      later('journeys', 1, 2),
      later('look', 2, 2),
      later('trust', 3, 1),
    ],
  },
})
