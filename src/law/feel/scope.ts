// Which names an expression may speak of, and what each means there.

import type { Code } from './code.ts'
import type { Name } from './compile.ts'
import { ExpressionFault } from './fault.ts'
import { library } from './library.ts'
import { normalName } from './parse.ts'

const ownWords = new Set(
  'for return if then else some every satisfies in and or between function external not true false null'.split(' '),
)

/** Refuses names that the law could not be read with. */
export function checkNames(names: readonly Name[]): void {
  const seen = new Map<string, string>()
  for (const { name } of names) {
    const key = normalName(name)
    const word = name.includes('instance of') ? 'instance of' : name.split(/\s+/).find((each) => ownWords.has(each))
    if (word) throw nameFault(`The name "${name}" holds "${word}", a word of FEEL's own. Rename it.`)
    if (!/^[\p{L}_][\p{L}\p{N}_]*( [\p{L}\p{N}_]+)*$/u.test(name)) {
      throw nameFault(`The name "${name}" is not letters and digits in words with one space between. Rename it.`)
    }
    if (library.has(key)) throw nameFault(`The name "${name}" clashes with FEEL's function of that name. Rename it.`)
    if (seen.has(key)) throw nameFault(`The name "${name}" stands for two things. Rename one of them.`)
    seen.set(key, name)
  }
}

const nameFault = (message: string) => new ExpressionFault(message, 1, 1)

/** The names of one part of an expression, inside those of the part around it. */
export class Scope {
  private readonly names = new Map<string, Code>()
  private readonly outer: Scope | undefined
  /** The names of this scope that were read, in the order in which they first were. */
  readonly read = new Set<string>()
  /** In a filter: the item whose entries are names too. */
  readonly item: string | undefined

  constructor(outer?: Scope, item?: string) {
    this.outer = outer
    this.item = item
  }

  define(name: string, code: Code): this {
    this.names.set(normalName(name), code)
    return this
  }

  /** What a name means, and the filtered items round it whose entries come first. */
  find(name: string): { code: Code | undefined; items: readonly string[] } {
    const items: string[] = []
    for (let scope: Scope | undefined = this; scope; scope = scope.outer) {
      const code = scope.names.get(name)
      if (code) {
        scope.read.add(name)
        return { code, items }
      }
      if (scope.item) items.push(scope.item)
    }
    return { code: undefined, items }
  }

  /** Every name that may stand here. */
  all(): string[] {
    return [...this.names.keys(), ...(this.outer?.all() ?? [])]
  }
}
