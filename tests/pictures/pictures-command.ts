import { mkdirSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { openGallery } from '../gallery/gallery.ts'
import { LANGUAGES } from '../gallery/screens.ts'
import { SCREENS } from '../gallery/states.ts'
import { film } from './film.ts'
import { firstHallFilm } from './first-hall-film.ts'
import { writeIndex } from './index-page.ts'
import { pictureState } from './still.ts'

/**
 * `npm run pictures`: takes every picture in docs/pictures anew from the running product, the films among them. Names
 * given after it (`npm run pictures -- board film`) take those only.
 */
const FOLDER = fileURLToPath(new URL('../../docs/pictures/', import.meta.url))
const FILMS = { film, 'first-hall': firstHallFilm }
const wanted = process.argv.slice(2)
const isWanted = (name: string) => wanted.length === 0 || wanted.includes(name)

const gallery = await openGallery()
try {
  mkdirSync(FOLDER, { recursive: true })
  for (const screen of SCREENS.filter(({ name }) => isWanted(name))) {
    rmSync(`${FOLDER}${screen.name}`, { recursive: true, force: true })
    mkdirSync(`${FOLDER}${screen.name}`)
    for (const state of screen.states) {
      await pictureState(gallery, screen, state, FOLDER)
      console.log(`${screen.name}/${state.name}`)
    }
  }
  for (const [name, film] of Object.entries(FILMS).filter(([name]) => isWanted(name))) {
    for (const language of LANGUAGES) {
      await film(gallery, language, `${FOLDER}${name}.${language}.webp`)
      console.log(`${name}.${language}`)
    }
  }
  writeIndex(FOLDER)
} finally {
  await gallery.close()
}
