import { Plain } from './command-line.ts'
import { plainWords } from './plain-words.ts'

/** A command at the terminal that only reads. What it throws is said in one sentence. */
export async function plainCommand(command: (args: string[]) => Promise<string>): Promise<void> {
  try {
    console.log(await command(process.argv.slice(2)))
  } catch (error) {
    console.error(error instanceof Plain ? error.message : plainWords(error))
    process.exitCode = 1
  }
}
