import { wordsOf } from '@tingxu/shared/words/words.ts'

/** The page at `/`: where everything is. Plain, without a script. */
export function linksPage(language: string): string {
  const { pages } = wordsOf(language).wire
  const link = (address: string, name: string) => `      <li><a href="${address}">${name}</a></li>`
  const links = [
    link('/kiosk', pages.kiosk),
    link('/display', pages.display),
    link('/counter', pages.counter),
    link('/api/docs', pages.docs),
  ]
  return `<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <link rel="icon" href="data:,">
    <title>${pages.title}</title>
  </head>
  <body>
    <h1>${pages.title}</h1>
    <ul>
${links.join('\n')}
    </ul>
  </body>
</html>
`
}
