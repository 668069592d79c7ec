import { currencyColumn } from './catalogue.ts'
import { checkName, meant } from './check-pack.ts'
import { type Compiled, compile, ExpressionFault, type FeelType, type Name } from './feel/compile.ts'
import type { Catalogue, Definition, Fact, Pack, Place, Placed, Value } from './pack.ts'
import { type PackFault, placeWithin } from './pack-faults.ts'

/** Where the frame of facts holds the day of decision, as a count of days. */
export const todayKey = 'today'

/** A value whose version is picked by one event's day. */
export interface ValueSlot {
  readonly key: string
  readonly value: Value
  readonly anchor: string
  /** The fact that picks the key, when the value is a table. */
  readonly byFact?: NamedSlot
}

/** A definition, compiled for rules of one event. */
export interface DefinitionSlot {
  readonly key: string
  readonly definition: Definition
  readonly compiled: Compiled
  /** The slots of all names that it reads, by name. */
  readonly reads: readonly NamedSlot[]
}

/** What a name means to a rule: where the frame of facts holds it. */
export type NamedSlot =
  | {
      readonly kind: 'fact'
      readonly name: string
      readonly key: string
      readonly type: FeelType
      readonly fact: Fact
      /** For money: where the frame holds its currency. */
      readonly currencyKey?: string
    }
  | {
      readonly kind: 'value'
      readonly name: string
      readonly key: string
      readonly type: FeelType
      readonly slot: ValueSlot
    }
  | {
      readonly kind: 'definition'
      readonly name: string
      readonly key: string
      readonly type: FeelType
      readonly slot: DefinitionSlot
    }

export interface CompiledText {
  readonly compiled: Compiled
  readonly reads: readonly NamedSlot[]
}

/**
 * The names of one subject as rules anchored to one event read them. A value without an event of its own takes the rule's, and so
 * does a definition that uses one. Faults are added, each where it stands in its file.
 */
export class ExpressionScope {
  readonly slots = new Map<string, NamedSlot>()
  readonly #names: Name[] = []
  readonly #faults: PackFault[]

  constructor(pack: Pack, catalogue: Catalogue, anchor: string, faults: PackFault[]) {
    this.#faults = faults
    for (const fact of catalogue.facts) {
      const slot = { kind: 'fact', name: fact.name, key: fact.column, type: fact.type, fact } as const
      this.#add(fact.type === 'money' ? { ...slot, currencyKey: currencyColumn(fact.column) } : slot)
    }
    for (const value of pack.values.values()) {
      const by = value.anchor ?? anchor
      const byFact = value.by === undefined ? undefined : this.find(value.by, value.at)
      const slot = { key: `${value.name} @ ${by}`, value, anchor: by, ...(byFact && { byFact }) }
      this.#add({ kind: 'value', name: value.name, key: slot.key, type: value.type, slot })
    }
    for (const definition of inOrder(pack, faults)) this.#define(definition, anchor)
  }

  /** Compiles a text of the pack; on a fault gives undefined and adds it. `expected` is the type it must have. */
  compile(placed: Placed, expected?: FeelType): CompiledText | undefined {
    try {
      const compiled = compile(placed.text, this.#names, { mode: 'law', todayKey })
      if (expected && compiled.type !== expected && compiled.type !== 'any') {
        this.fault(placed.at, `This must be true or false, but it is ${compiled.type}.`)
        return undefined
      }
      return { compiled, reads: compiled.uses.map((name) => this.slots.get(name) as NamedSlot) }
    } catch (error) {
      if (!(error instanceof ExpressionFault)) throw error
      this.fault(placeWithin(placed, error.line, error.column), error.message)
      return undefined
    }
  }

  fault(at: Place, message: string): void {
    this.#faults.push({ file: at.file, line: at.line, column: at.column, message })
  }

  /** The name's slot, or a fault with what was perhaps meant. */
  find(name: string, at: Place): NamedSlot | undefined {
    const slot = this.slots.get(name)
    if (!slot) this.fault(at, `"${name}" is no fact, value or definition.${meant(name, this.slots.keys())}`)
    return slot
  }

  #define(definition: Definition, anchor: string): void {
    const text = this.compile(definition.is)
    if (!text) return
    const slot = { key: `${definition.name} @ ${anchor}`, definition, ...text }
    this.#add({ kind: 'definition', name: definition.name, key: slot.key, type: text.compiled.type, slot })
  }

  #add(slot: NamedSlot): void {
    if (this.slots.has(slot.name)) {
      const at = placeOf(slot)
      if (at) this.fault(at, `"${slot.name}" is the name of a fact already. Say it another way.`)
      return
    }
    const clash = checkedName(slot, (at, message) => this.fault(at, message))
    if (clash) return
    this.slots.set(slot.name, slot)
    this.#names.push({
      name: slot.name,
      type: slot.type,
      key: slot.key,
      ...(slot.kind === 'fact' && {
        ...(slot.currencyKey !== undefined && { currencyKey: slot.currencyKey }),
        counted: slot.type === 'day',
      }),
    })
  }
}

function placeOf(slot: NamedSlot): Place | undefined {
  if (slot.kind === 'value') return slot.slot.value.at
  return slot.kind === 'definition' ? slot.slot.definition.at : undefined
}

/** A fact's name is its column's: what is wrong with it is said of the view. Names of the pack were checked when it was read. */
function checkedName(slot: NamedSlot, fault: (at: Place, message: string) => void): boolean {
  if (slot.kind !== 'fact') return false
  let wrong = false
  checkName(slot.name, { file: `fact view, column ${slot.fact.column}`, line: 1, column: 1 }, (at, message) => {
    wrong = true
    fault(at, message)
  })
  return wrong
}

/** Definitions so that each comes after those it uses; a circle is a fault and left out. */
function inOrder(pack: Pack, faults: PackFault[]): Definition[] {
  const ordered: Definition[] = []
  const state = new Map<string, 'open' | 'done'>()
  const visit = (definition: Definition): void => {
    if (state.get(definition.name) === 'done') return
    if (state.get(definition.name) === 'open') {
      const { file, line, column } = definition.at
      faults.push({ file, line, column, message: `"${definition.name}" is defined by itself, in a circle.` })
      return
    }
    state.set(definition.name, 'open')
    for (const other of pack.definitions.values()) if (mentions(definition, other.name)) visit(other)
    state.set(definition.name, 'done')
    ordered.push(definition)
  }
  for (const definition of pack.definitions.values()) visit(definition)
  return ordered
}

/** May say yes too often (a name inside a longer one): then one definition is only compiled earlier than it need be. */
const mentions = (definition: Definition, name: string): boolean =>
  name !== definition.name &&
  new RegExp(`(?<![A-Za-z0-9])${name}(?![A-Za-z0-9])`).test(definition.is.text.replaceAll(/\s+/g, ' '))
