import type { CompiledText, ExpressionScope, NamedSlot } from './expression-scope.ts'
import type { Placed } from './pack.ts'
import { placeWithin } from './pack-faults.ts'

/** A text for people with expressions in braces: the plain pieces and between them what is to be shown. */
export interface MessageTemplate {
  readonly parts: readonly (string | ShownPart)[]
}

/** What is shown between plain pieces; `name` where it is a name of the law and nothing else. */
export interface ShownPart extends CompiledText {
  readonly name?: NamedSlot
}

/** Reads "The wage is {basic monthly salary}." Faults of the expressions are added where they stand. */
export function messageTemplate(placed: Placed, scope: ExpressionScope): MessageTemplate {
  const parts: (string | ShownPart)[] = []
  let from = 0
  for (const match of placed.text.matchAll(/\{([^{}]*)\}/g)) {
    parts.push(placed.text.slice(from, match.index))
    const text = match[1] ?? ''
    const compiled = scope.compile(partOf(placed, match.index + 1, text))
    const name = scope.slots.get(text.trim().replaceAll(/\s+/g, ' '))
    if (compiled) parts.push(name ? { ...compiled, name } : compiled)
    from = match.index + match[0].length
  }
  const rest = placed.text.slice(from)
  const stray = /[{}]/.exec(placed.text.replaceAll(/\{[^{}]*\}/g, ''))
  if (stray) scope.fault(placed.at, `A brace "${stray[0]}" stands alone; an expression is written {in braces}.`)
  return { parts: [...parts, rest].filter((part) => part !== '') }
}

/** The expression inside a text, with its own place in the file. */
function partOf(whole: Placed, offset: number, text: string): Placed {
  const before = whole.text.slice(0, offset).split('\n')
  const at = placeWithin(whole, before.length, (before.at(-1) ?? '').length + 1)
  return { text, at, raw: text }
}

/** The slots that a template shows. */
export const shownBy = (template: MessageTemplate): NamedSlot[] =>
  template.parts.flatMap((part) => (typeof part === 'string' ? [] : part.reads))
