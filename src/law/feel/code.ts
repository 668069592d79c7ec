// Pieces of generated JavaScript, and what is known of the value that each gives.

import type { Type } from './types.ts'

export interface Code {
  /** JavaScript that gives the value as the library takes it; null when missing. */
  readonly js: string
  readonly type: Type
  readonly nullable: boolean
  /**
   * JavaScript that gives a primitive which JavaScript's own operators compare rightly, null or undefined when
   * missing: a small whole number, a text, a boolean, a day as a count, an instant as nanoseconds.
   */
  readonly direct?: string
  /** JavaScript of a number, null or undefined when missing, that lies on the same side of zero: cheaper than the value itself. */
  readonly sign?: string
  /** JavaScript of a sum's minor units and its currency, null or undefined when missing. */
  readonly money?: { readonly minor: string; readonly currency: string }
  /** JavaScript of the months of a duration of months that is not missing. */
  readonly months?: string
  /** So short that it is written again where it is needed twice. */
  readonly cheap?: boolean
  /** The value itself, where it is known when the expression is loaded. */
  readonly constant?: { readonly value: unknown }
}

/** The names that generated code gives: constants, and temporaries of the function being written. */
export class Workshop {
  readonly constants: unknown[] = []
  private count = 0
  private frames: string[][] = []

  /** A constant's place in the generated code. */
  keep(value: unknown): string {
    const known = this.constants.indexOf(value)
    return `k[${known >= 0 ? known : this.constants.push(value) - 1}]`
  }

  /** A fresh name. */
  fresh(letter: string): string {
    this.count++
    return `${letter}${this.count}`
  }

  /** A temporary of the innermost function. */
  temporary(): string {
    const name = this.fresh('t')
    this.frames.at(-1)?.push(name)
    return name
  }

  /** A function body that declares the temporaries which writing it used. */
  body(write: () => string): string {
    return this.block(() => `return ${write()}`)
  }

  /** Statements in braces, with the temporaries which writing them used. */
  block(write: () => string): string {
    this.frames.push([])
    const statements = write()
    const names = this.frames.pop() ?? []
    return `{ ${names.length > 0 ? `let ${names.join(', ')}; ` : ''}${statements} }`
  }
}

export const literal = (value: unknown): string => JSON.stringify(value)

/** A name of the written JavaScript. */
export const variable = (js: string, type: Type): Code => ({ js, type, nullable: true, cheap: true })
