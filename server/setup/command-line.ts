import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Config, configFrom } from '../config.ts'
import { PEOPLE_FILE } from '../store/data-folder.ts'
import { openPeople, type People } from '../store/people.ts'
import { plainWords } from './plain-words.ts'

/** A command at the terminal beside the server, on the same data folder. What it throws is said in one sentence. */
export async function atTheTerminal(command: (people: People, config: Config, args: string[]) => Promise<string>) {
  try {
    const config = configFrom()
    if ('faults' in config) throw new Plain(config.faults.join('\n'))
    const file = join(config.dataDir, PEOPLE_FILE)
    if (!existsSync(file)) throw new Plain(`There is no hall in ${config.dataDir} yet: \`npm start\` makes one.`)
    const people = await openPeople(file)
    try {
      console.log(await command(people, config, process.argv.slice(2)))
    } finally {
      await people.close()
    }
  } catch (error) {
    console.error(error instanceof Plain ? error.message : plainWords(error))
    process.exitCode = 1
  }
}

/** An error whose message is for whoever typed the command. */
export class Plain extends Error {
  override name = 'Plain'
}
