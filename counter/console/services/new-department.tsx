import { DEPARTMENTS_MAX } from '@tingxu/shared/limits.ts'
import { Button, Modal } from 'antd'
import { type FormEvent, useState } from 'react'
import { useEdit, useSettings } from '../draft/use-draft.ts'
import { blankText } from '../fields/blank-text.ts'
import { PlainTexts } from '../fields/plain-texts.tsx'
import { useConsoleWords } from '../look/use-console-words.ts'
import { addDepartment } from './add.ts'
import type { Item } from './arrange.ts'

/** Adds a department; it gets a series of its own, the next letter, and can share another's afterwards. */
export function NewDepartment({ choose }: { choose: (item: Item) => void }) {
  const { services: said } = useConsoleWords()
  const isFull = useSettings(({ departments }) => departments.length >= DEPARTMENTS_MAX)
  const [isAsking, setAsking] = useState(false)
  return (
    <>
      <Button disabled={isFull} onClick={() => setAsking(true)}>
        {said.addDepartment}
      </Button>
      <Modal open={isAsking} title={said.addDepartment} footer={null} destroyOnHidden onCancel={() => setAsking(false)}>
        <Names
          done={(item) => {
            setAsking(false)
            if (item) choose(item)
          }}
        />
      </Modal>
    </>
  )
}

function Names({ done }: { done: (item: Item | null) => void }) {
  const { services: said } = useConsoleWords()
  const languages = useSettings((settings) => settings.languages)
  const [name, setName] = useState(() => blankText(languages))
  const edit = useEdit()
  const isNamed = Object.values(name).some((each) => each.trim() !== '')
  const add = (event: FormEvent) => {
    event.preventDefault()
    if (!isNamed) return
    let id = ''
    edit((draft) => {
      id = addDepartment(draft, name)
    })
    done({ kind: 'department', id })
  }
  return (
    <form onSubmit={add} className="new-department">
      <PlainTexts label={said.departmentName} value={name} change={setName} />
      <div className="presses">
        <Button type="primary" htmlType="submit" disabled={!isNamed}>
          {said.add}
        </Button>
        <Button onClick={() => done(null)}>{said.cancel}</Button>
      </div>
    </form>
  )
}
