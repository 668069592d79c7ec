import type { ListFault } from '#facilitation/name-list/list-fault.ts'
import { refusalText } from './refusal-words.ts'
import type { Words } from './words.ts'

/** What is wrong in a row of a name list and what to do, in the reader's words. */
export function listFaultWords(w: Words, fault: ListFault): { readonly says: string; readonly todo: string } {
  if ('refused' in fault) return refusedWords(w, fault.refused)
  const id = `list-fault-${fault.code}`
  return { says: w.text(id, fault.arguments), todo: w.text(`${id}.todo`, fault.arguments) }
}

function refusedWords(w: Words, { act, refusal }: Extract<ListFault, { refused: unknown }>['refused']) {
  const named = { act: w.text(`act-${act}`) }
  if (!refusal) return { says: w.text('list-fault-proposed', named), todo: w.text('list-fault-proposed.todo') }
  const own = `refused-${refusal.code.replaceAll('_', '-')}.todo`
  return {
    says: w.text('list-fault-refused', { ...named, why: refusalText(w, refusal) }),
    todo: w.text(w.has(own) ? own : 'list-fault-refused.todo', refusal.arguments),
  }
}
