import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

/**
 * Lays beside each script and style sheet of a build what it is when packed, as small as it gets. Packed anew for every
 * phone that scans a code, they would take the hall's own processor 20 ms a time, and be larger.
 */
export function packAssets(folder) {
  for (const name of readdirSync(folder).filter((name) => /\.(js|css)$/.test(name))) {
    const text = readFileSync(`${folder}/${name}`)
    writeFileSync(`${folder}/${name}.br`, brotliCompressSync(text, { params: { [SIZE]: text.length } }))
    writeFileSync(`${folder}/${name}.gz`, gzipSync(text, { level: constants.Z_BEST_COMPRESSION }))
  }
}

const SIZE = constants.BROTLI_PARAM_SIZE_HINT
