import { existsSync, writeFileSync } from 'node:fs'
import { LANGUAGES, type PicturedScreen, type State, THEMES } from '../gallery/screens.ts'
import { SCREENS } from '../gallery/states.ts'

/** How a screen hangs or lies there as a rule; the picture that stands for its state. */
const USUAL_THEME: Record<PicturedScreen['name'], 'light' | 'dark'> = {
  ...{ kiosk: 'light', slip: 'light', board: 'dark', sign: 'dark', desk: 'light', phone: 'light', overview: 'light' },
  console: 'light',
}
const COLUMNS = 3
const FILMS = [
  ['film', 'From the door to the window'],
  ['first-hall', 'From an empty folder to the first call'],
] as const

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
  const all = FILMS.flatMap(([name, title]) =>
    LANGUAGES.map((language) => [`${name}.${language}.webp`, title] as const),
  )
  return all.filter(([file]) => existsSync(folder + file)).flatMap(([file, title]) => [`![${title}](${file})`, ''])
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
