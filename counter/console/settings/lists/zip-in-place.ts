import { type Unzipped, unzipSync, type Zippable, zipSync } from 'fflate/browser'

/**
 * What the spreadsheet libraries pack and unpack with, on the page's own thread. For large files fflate starts workers
 * from code that it makes itself; the pages' policy allows only files of the hall, and the library would wait for ever
 * for an answer. A hall's lists take some milliseconds.
 */
export * from 'fflate/browser'

type Done<Result> = (error: unknown, result: Result | null) => void

export function zip(files: Zippable, done: Done<Uint8Array>): void {
  answer(() => zipSync(files), done)
}

export function unzip(packed: Uint8Array, done: Done<Unzipped>): void {
  answer(() => unzipSync(packed), done)
}

function answer<Result>(work: () => Result, done: Done<Result>): void {
  let result: Result
  try {
    result = work()
  } catch (error) {
    done(error, null)
    return
  }
  done(null, result)
}
