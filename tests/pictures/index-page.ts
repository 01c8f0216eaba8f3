import { existsSync, writeFileSync } from 'node:fs'
import { LANGUAGES, type PicturedScreen, type State, THEMES } from '../gallery/screens.ts'
import { SCREENS } from '../gallery/states.ts'

/** How a screen hangs or lies there as a rule; the picture that stands for its state. */
const USUAL_THEME: Record<PicturedScreen['name'], 'light' | 'dark'> = {
  ...{ kiosk: 'light', slip: 'light', board: 'dark', sign: 'dark', desk: 'light', phone: 'light', overview: 'light' },
  console: 'light',
}
const COLUMNS = 3

/** The page that shows what is in the folder. */
export function writeIndex(folder: string) {
  const lines = [
    '# Pictures',
    '',
    'Every screen in every state, taken from the running product by `npm run pictures`. Under each picture: the same',
    'state in every size, in Chinese and English, light and dark.',
    '',
    ...films(folder),
    ...SCREENS.flatMap(sectionOf),
  ]
  writeFileSync(`${folder}README.md`, `${lines.join('\n').trimEnd()}\n`)
}

function films(folder: string): string[] {
  const there = LANGUAGES.filter((language) => existsSync(`${folder}film.${language}.webp`))
  return there.flatMap((language) => [`![From the door to the window](film.${language}.webp)`, ''])
}

function sectionOf(screen: PicturedScreen): string[] {
  const rows = Array.from({ length: Math.ceil(screen.states.length / COLUMNS) }, (_, row) =>
    screen.states.slice(row * COLUMNS, (row + 1) * COLUMNS),
  )
  return [
    `## ${screen.name[0]?.toUpperCase()}${screen.name.slice(1)}`,
    '',
    '<table>',
    ...rows.flatMap((states) => ['<tr>', ...states.map((state) => cellOf(screen, state)), '</tr>']),
    '</table>',
    '',
  ]
}

function cellOf(screen: PicturedScreen, state: State): string {
  const sizes = state.sizes ?? screen.sizes
  const fileOf = (size: string, language: string, theme: string) =>
    `${screen.name}/${state.name}.${size}.${language}.${theme}.webp`
  const usual = fileOf(sizes[0]?.name ?? '', 'zh', USUAL_THEME[screen.name])
  const links = sizes.map(
    ({ name }) =>
      `${name}: ${(state.languages ?? LANGUAGES)
        .flatMap((language) =>
          THEMES.map((theme) => `<a href="${fileOf(name, language, theme)}">${language}&nbsp;${theme}</a>`),
        )
        .join(', ')}`,
  )
  return `<td valign="top"><b>${state.name}</b><br><img src="${usual}" alt="" width="280"><br><sub>${links.join('<br>')}</sub></td>`
}
