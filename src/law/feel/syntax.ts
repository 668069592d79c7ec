// The parts of a FEEL expression, as the compiler walks them. `from` and `to` are offsets in the text.

interface At {
  readonly from: number
  readonly to: number
}

export type CompareOperator = '=' | '!=' | '<' | '<=' | '>' | '>='
export type ArithmeticOperator = '+' | '-' | '*' | '/' | '**'

export type Syntax = At &
  (
    | { readonly kind: 'number'; readonly text: string }
    | { readonly kind: 'text'; readonly value: string }
    | { readonly kind: 'boolean'; readonly value: boolean }
    | { readonly kind: 'null' }
    | { readonly kind: 'at'; readonly value: string }
    | { readonly kind: 'name'; readonly name: string }
    | { readonly kind: 'input' }
    | { readonly kind: 'and' | 'or'; readonly parts: readonly Syntax[] }
    | { readonly kind: 'compare'; readonly operator: CompareOperator; readonly left: Syntax; readonly right: Syntax }
    | { readonly kind: 'between'; readonly value: Syntax; readonly low: Syntax; readonly high: Syntax }
    | { readonly kind: 'in'; readonly value: Syntax; readonly tests: readonly Syntax[] }
    | {
        readonly kind: 'arithmetic'
        readonly operator: ArithmeticOperator
        readonly left: Syntax
        readonly right: Syntax
      }
    | { readonly kind: 'negate'; readonly value: Syntax }
    | { readonly kind: 'instance'; readonly value: Syntax; readonly type: TypeSyntax }
    | { readonly kind: 'path'; readonly value: Syntax; readonly name: string }
    | { readonly kind: 'filter'; readonly value: Syntax; readonly test: Syntax }
    | { readonly kind: 'call'; readonly callee: Syntax; readonly given: readonly Given[] }
    | { readonly kind: 'list'; readonly items: readonly Syntax[] }
    | { readonly kind: 'context'; readonly entries: readonly Entry[] }
    | { readonly kind: 'function'; readonly parameters: readonly Parameter[]; readonly body: Syntax }
    | { readonly kind: 'if'; readonly condition: Syntax; readonly yes: Syntax; readonly otherwise: Syntax }
    | { readonly kind: 'for'; readonly loops: readonly Loop[]; readonly body: Syntax }
    | {
        readonly kind: 'quantified'
        readonly word: 'some' | 'every'
        readonly loops: readonly Loop[]
        readonly body: Syntax
      }
    | {
        readonly kind: 'range'
        readonly start: Syntax
        readonly end: Syntax
        readonly startIncluded: boolean
        readonly endIncluded: boolean
      }
    | { readonly kind: 'test'; readonly operator: CompareOperator; readonly value: Syntax }
  )

export interface Given extends At {
  /** Undefined when given by position. */
  readonly name?: string
  readonly value: Syntax
}

/** The syntax of one kind. */
export type Of<K extends Syntax['kind']> = Extract<Syntax, { readonly kind: K }>

export interface Entry extends At {
  readonly name: string
  readonly value: Syntax
}

export interface Parameter extends At {
  readonly name: string
  readonly type?: TypeSyntax
}

export interface Loop extends At {
  readonly name: string
  readonly source: Syntax
  /** The end of `for x in source..end`. */
  readonly end?: Syntax
}

export type TypeSyntax = At &
  (
    | { readonly kind: 'named'; readonly name: string }
    | { readonly kind: 'list' | 'range'; readonly of: TypeSyntax }
    | { readonly kind: 'context'; readonly fields: readonly { readonly name: string; readonly type: TypeSyntax }[] }
    | {
        readonly kind: 'function'
        readonly parameters: readonly TypeSyntax[] | null
        readonly result: TypeSyntax | null
      }
  )
