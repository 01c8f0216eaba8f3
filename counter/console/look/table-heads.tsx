/** The headings of a plain table; `presses`: what the column of presses at its end is called to those who cannot see it. */
export function TableHeads({ names, presses }: { names: readonly string[]; presses?: string }) {
  return (
    <thead>
      <tr>
        {names.map((name) => (
          <th scope="col" key={name}>
            {name}
          </th>
        ))}
        {presses !== undefined && (
          <th scope="col">
            <span className="hidden">{presses}</span>
          </th>
        )}
      </tr>
    </thead>
  )
}
