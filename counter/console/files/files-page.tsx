import { useConsoleWords } from '../look/use-console-words.ts'
import { ListFiles } from './list-files.tsx'
import { WholeHall } from './whole-hall.tsx'
import './files.css'

/** The hall as one file, and its lists as spreadsheets, there and back. What comes in is a draft first. */
export function FilesPage() {
  const { files: said } = useConsoleWords()
  return (
    <>
      <section className="part">
        <h2>{said.whole}</h2>
        <p className="quiet">{said.wholeMeans}</p>
        <WholeHall />
      </section>
      <section className="part">
        <h2>{said.lists}</h2>
        <p className="quiet">{said.listsMean}</p>
        <ListFiles />
      </section>
    </>
  )
}
