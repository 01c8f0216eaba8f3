import { lengthOf } from './length-of.ts'

/** One paper to have along; the whole card is its box. */
export function MaterialCard({ name, ticked, tick }: { name: string; ticked: boolean; tick: () => void }) {
  return (
    <label className="material">
      <input type="checkbox" checked={ticked} onChange={tick} />
      <span className="box" aria-hidden="true">
        <svg viewBox="0 0 40 40" aria-hidden="true">
          <path d="M8 21l8 9 17-20" />
        </svg>
      </span>
      <span className={`name ${lengthOf(name)}`}>{name}</span>
    </label>
  )
}
