import { existsSync, readFileSync } from 'node:fs'

/** The last line of .ci/run: how many tests passed and failed, from the results that Vitest wrote. */
const [path = ''] = process.argv.slice(2)

if (!existsSync(path)) {
  console.log('no tests ran')
  console.log('0 passed, 0 failed')
  process.exit(1)
}

const results = JSON.parse(readFileSync(path, 'utf8'))
// A file that could not be loaded has no test of its own to fail; it counts as one.
const unloaded = results.testResults.filter(
  (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
)
const passed = results.numPassedTests
const failed = results.numFailedTests + unloaded.length
const unrun = results.numPendingTests + results.numTodoTests

for (const file of unloaded) console.log(`did not run: ${file.name}\n${file.message}`)
if (unrun > 0) console.log(`skipped, which is not allowed: ${unrun}`)
console.log(`${passed} passed, ${failed} failed`)
process.exit(passed > 0 && failed + unrun === 0 && results.success ? 0 : 1)
