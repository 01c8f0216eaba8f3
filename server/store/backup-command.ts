import { backUp } from './backup.ts'

/** node server/store/backup-command.ts DATA_DIR FOLDER: copies the one into the other, also while the server runs. */
const [dataDir, intoDir] = process.argv.slice(2)

if (dataDir === undefined || intoDir === undefined) {
  console.error('Say what and where to: node server/store/backup-command.ts DATA_DIR FOLDER')
  process.exit(2)
}
try {
  console.log(`${intoDir}: ${backUp(dataDir, intoDir).join(', ')}`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
