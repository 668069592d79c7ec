// From text to syntax, by lezer-feel. Names with spaces are known only through the context that the parser is given:
// without it `days between signing and departure` reads as a BETWEEN.

import type { SyntaxNode } from '@lezer/common'
import { normalizeContextKey, parser, trackVariables } from 'lezer-feel'
import { type ExpressionFault, faultAt, nearest } from './fault.ts'
import type {
  ArithmeticOperator,
  CompareOperator,
  Entry,
  Given,
  Loop,
  Parameter,
  Syntax,
  TypeSyntax,
} from './syntax.ts'

/** A name as the parser compares names: single spaces, and spaces round operators that a name may hold. */
export const normalName = (name: string): string => normalizeContextKey(name)

/**
 * Parses one expression. `shape` has a property for each known name; a context's value has its entries as properties.
 * Throws ExpressionFault where the text is no FEEL.
 */
export function parse(text: string, shape: Readonly<Record<string, unknown>>): Syntax {
  const { plain, ranges } = rangeTypesAsLists(text)
  const tree = parser.configure({ top: 'Expression', contextTracker: trackVariables(shape) }).parse(plain)
  const reader = new Reader(text, ranges, Object.keys(shape))
  return reader.whole(tree.topNode)
}

/** The grammar lacks range<T>: it is read as list<T>, and the reader told where. */
function rangeTypesAsLists(text: string): { plain: string; ranges: ReadonlySet<number> } {
  const ranges = new Set<number>()
  const plain = text.replace(/"(?:\\.|[^"\\])*"|\brange(\s*)</g, (found, spaces: string | undefined, at: number) => {
    if (found.startsWith('"') || spaces === undefined) return found
    ranges.add(at)
    return `list ${spaces}<`
  })
  return { plain, ranges }
}

const ignored = new Set(['LineComment', 'BlockComment'])

const childrenOf = (node: SyntaxNode): SyntaxNode[] => {
  const found: SyntaxNode[] = []
  for (let child = node.firstChild; child; child = child.nextSibling) if (!ignored.has(child.name)) found.push(child)
  return found
}

const isExpression = (node: SyntaxNode): boolean => /^[A-Z?n]/.test(node.name) && !/Op$|^in$|^not$/.test(node.name)

class Reader {
  private readonly text: string
  private readonly ranges: ReadonlySet<number>
  private readonly known: readonly string[]

  constructor(text: string, ranges: ReadonlySet<number>, known: readonly string[]) {
    this.text = text
    this.ranges = ranges
    this.known = known
  }

  whole(top: SyntaxNode): Syntax {
    const wrong = this.firstError(top)
    if (wrong) throw this.syntaxFault(wrong)
    const [only] = childrenOf(top)
    if (!only) throw faultAt(this.text, 0, 'The expression is empty.')
    return this.read(only)
  }

  private firstError(node: SyntaxNode): SyntaxNode | undefined {
    if (node.type.isError) return node.parent?.name === 'FunctionType' && node.from === node.to ? undefined : node
    for (const child of childrenOf(node)) {
      const found = this.firstError(child)
      if (found) return found
    }
    return undefined
  }

  private syntaxFault(node: SyntaxNode): ExpressionFault {
    const rest = this.text.slice(node.from).trimStart()
    const at = this.text.length - rest.length
    if (rest === '') return faultAt(this.text, this.text.trimEnd().length, 'The expression ends too early.')
    if (rest.startsWith('`')) return faultAt(this.text, at, 'Names in backticks are outside the subset.')
    const word = /^(?:[\p{L}\p{N}_]+|.)/u.exec(rest)?.[0] ?? rest
    return faultAt(this.text, at, `"${word}" cannot stand here.`, this.meant(at))
  }

  /** The known name nearest to the run of words round an offset, when the parser stumbled inside a misspelt name. */
  private meant(at: number): string | undefined {
    const before = /[\p{L}\p{N}_ ]*$/u.exec(this.text.slice(0, at))?.[0] ?? ''
    const after = /^[\p{L}\p{N}_ ]*/u.exec(this.text.slice(at))?.[0] ?? ''
    const words = (before + after).trim()
    return words.includes(' ') ? nearest(words, this.known) : undefined
  }

  private slice(node: SyntaxNode): string {
    return this.text.slice(node.from, node.to)
  }

  private fault(node: SyntaxNode, message: string): ExpressionFault {
    return faultAt(this.text, node.from, message)
  }

  /** A name's parts with one space between, as the parser compares names. */
  private nameOf(node: SyntaxNode): string {
    const parts: string[] = []
    const walk = (part: SyntaxNode) => {
      const inner = childrenOf(part)
      if (inner.length === 0 || part.name === 'Identifier') parts.push(this.slice(part))
      else for (const child of inner) walk(child)
    }
    walk(node)
    return normalName(parts.join(' '))
  }

  private read(node: SyntaxNode): Syntax {
    const at = { from: node.from, to: node.to }
    const children = childrenOf(node)
    const expressions = children.filter(isExpression)
    const child = (index: number): Syntax => {
      const found = expressions[index]
      if (!found) throw this.fault(node, `"${this.slice(node)}" is incomplete.`)
      return this.read(found)
    }
    switch (node.name) {
      case 'NumericLiteral':
        return { ...at, kind: 'number', text: this.slice(node).replace(/\s/g, '') }
      case 'StringLiteral':
        return { ...at, kind: 'text', value: this.textOf(node) }
      case 'BooleanLiteral':
        return { ...at, kind: 'boolean', value: this.slice(node) === 'true' }
      case 'null':
        return { ...at, kind: 'null' }
      case '?':
        return { ...at, kind: 'input' }
      case 'VariableName':
      case 'SpecialFunctionName':
        return { ...at, kind: 'name', name: this.nameOf(node) }
      case 'DateTimeConstructor':
        return { ...at, kind: 'name', name: this.slice(node).replace(/\s+/g, ' ') }
      case 'ParenthesizedExpression':
      case 'PositiveUnaryTest':
      case 'FunctionBody':
        return child(0)
      case 'SimplePositiveUnaryTest':
        return this.readTest(node, children, at)
      case 'DateTimeLiteral':
        return children[0]?.name === 'AtLiteral' ? this.readAt(children[0]) : this.readCall(children, at)
      case 'FunctionInvocation':
        return this.readCall(children, at)
      case 'Disjunction':
      case 'Conjunction':
        return { ...at, kind: node.name === 'Disjunction' ? 'or' : 'and', parts: this.parts(node) }
      case 'Comparison':
        return this.readComparison(node, children, at)
      case 'ArithmeticExpression':
        return this.readArithmetic(children, expressions, at)
      case 'InstanceOfExpression':
        return { ...at, kind: 'instance', value: child(0), type: this.readType(children.at(-1) as SyntaxNode) }
      case 'PathExpression':
        return { ...at, kind: 'path', value: child(0), name: this.nameOf(children.at(-1) as SyntaxNode) }
      case 'FilterExpression':
        return { ...at, kind: 'filter', value: child(0), test: child(1) }
      case 'List':
        return { ...at, kind: 'list', items: expressions.map((item) => this.read(item)) }
      case 'Interval':
        return this.readRange(children, at)
      case 'Context':
        return { ...at, kind: 'context', entries: expressions.map((entry) => this.readEntry(entry)) }
      case 'FunctionDefinition':
        return this.readFunction(children, at)
      case 'IfExpression':
        return { ...at, kind: 'if', condition: child(0), yes: child(1), otherwise: child(2) }
      case 'ForExpression':
        return {
          ...at,
          kind: 'for',
          loops: this.readLoops(children),
          body: this.read(expressions.at(-1) as SyntaxNode),
        }
      case 'QuantifiedExpression':
        return {
          ...at,
          kind: 'quantified',
          word: children[0]?.name === 'every' ? 'every' : 'some',
          loops: this.readLoops(children),
          body: this.read(expressions.at(-1) as SyntaxNode),
        }
      default:
        throw this.fault(node, `"${this.slice(node)}" is outside the subset: ${node.name}.`)
    }
  }

  private parts(node: SyntaxNode): Syntax[] {
    return childrenOf(node)
      .filter(isExpression)
      .flatMap((part) => (part.name === node.name ? this.parts(part) : [this.read(part)]))
  }

  private textOf(node: SyntaxNode): string {
    return this.slice(node)
      .slice(1, -1)
      .replace(/\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{6})|(.))/gs, (whole, short, long, single: string | undefined) => {
        if (single === undefined) return String.fromCodePoint(Number.parseInt(short ?? long, 16))
        return escapes[single] ?? whole
      })
  }

  private readAt(node: SyntaxNode): Syntax {
    const literal = childrenOf(node)[0] as SyntaxNode
    return { from: node.from, to: node.to, kind: 'at', value: this.textOf(literal) }
  }

  private readTest(node: SyntaxNode, children: SyntaxNode[], at: { from: number; to: number }): Syntax {
    const [first, second] = children
    if (first?.name === 'CompareOp' && second) {
      return { ...at, kind: 'test', operator: this.slice(first) as CompareOperator, value: this.read(second) }
    }
    if (!first) throw this.fault(node, `"${this.slice(node)}" is incomplete.`)
    return this.read(first)
  }

  private readComparison(node: SyntaxNode, children: SyntaxNode[], at: { from: number; to: number }): Syntax {
    const [left, operator, ...rest] = children
    if (!left || !operator) throw this.fault(node, `"${this.slice(node)}" is incomplete.`)
    const value = this.read(left)
    if (operator.name === 'between') {
      const [low, , high] = rest
      return { ...at, kind: 'between', value, low: this.read(low as SyntaxNode), high: this.read(high as SyntaxNode) }
    }
    if (operator.name === 'in') {
      const list = rest.find((part) => part.name === 'PositiveUnaryTests')
      const tests = list ? childrenOf(list).filter(isExpression) : rest.filter(isExpression)
      return { ...at, kind: 'in', value, tests: tests.map((test) => this.read(test)) }
    }
    const sign = this.slice(operator) as CompareOperator
    return { ...at, kind: 'compare', operator: sign, left: value, right: this.read(rest[0] as SyntaxNode) }
  }

  private readArithmetic(children: SyntaxNode[], expressions: SyntaxNode[], at: { from: number; to: number }): Syntax {
    const [first, second] = expressions
    if (!second) return { ...at, kind: 'negate', value: this.read(first as SyntaxNode) }
    const sign = this.slice(children.find((part) => part.name === 'ArithOp') as SyntaxNode)
    const operator = (sign === '^' ? '**' : sign) as ArithmeticOperator
    return { ...at, kind: 'arithmetic', operator, left: this.read(first as SyntaxNode), right: this.read(second) }
  }

  private readCall(children: SyntaxNode[], at: { from: number; to: number }): Syntax {
    const [callee, ...rest] = children
    const named = rest.find((part) => part.name === 'NamedParameters')
    const positional = rest.find((part) => part.name === 'PositionalParameters')
    const given: Given[] = named
      ? childrenOf(named)
          .filter((part) => part.name === 'NamedParameter')
          .map((part) => this.readNamed(part))
      : (positional ? childrenOf(positional) : [])
          .filter(isExpression)
          .map((part) => ({ from: part.from, to: part.to, value: this.read(part) }))
    return { ...at, kind: 'call', callee: this.read(callee as SyntaxNode), given }
  }

  private readNamed(node: SyntaxNode): Given {
    const [name, ...rest] = childrenOf(node)
    const value = rest.find(isExpression)
    if (!name || !value) throw this.fault(node, `"${this.slice(node)}" is incomplete.`)
    return { from: node.from, to: node.to, name: this.nameOf(name), value: this.read(value) }
  }

  private readRange(children: SyntaxNode[], at: { from: number; to: number }): Syntax {
    const [opening, start, , end, closing] = children
    if (!opening || !start || !end || !closing) throw faultAt(this.text, at.from, 'The range is incomplete.')
    return {
      ...at,
      kind: 'range',
      start: this.read(start),
      end: this.read(end),
      startIncluded: opening.name === '[',
      endIncluded: closing.name === ']',
    }
  }

  private readEntry(node: SyntaxNode): Entry {
    const [key, value] = childrenOf(node)
    if (!key || !value) throw this.fault(node, 'An entry of a context needs a name and a value.')
    const literal = childrenOf(key)[0]
    const name = literal?.name === 'StringLiteral' ? this.textOf(literal) : this.slice(key).replace(/\s+/g, ' ')
    return { from: node.from, to: node.to, name, value: this.read(value) }
  }

  private readFunction(children: SyntaxNode[], at: { from: number; to: number }): Syntax {
    if (children.some((part) => part.name === 'external')) {
      throw faultAt(this.text, at.from, 'This is outside the subset: external functions.')
    }
    const formal = children.find((part) => part.name === 'FormalParameters')
    const body = children.find((part) => part.name === 'FunctionBody')
    if (!body) throw faultAt(this.text, at.from, 'The function has no body.')
    const parameters: Parameter[] = (formal ? childrenOf(formal) : [])
      .filter((part) => part.name === 'FormalParameter')
      .map((part) => {
        const [name, type] = childrenOf(part)
        const position = { from: part.from, to: part.to, name: this.nameOf(name as SyntaxNode) }
        return type ? { ...position, type: this.readType(type) } : position
      })
    return { ...at, kind: 'function', parameters, body: this.read(body) }
  }

  private readLoops(children: SyntaxNode[]): Loop[] {
    const list = children.find((part) => part.name === 'InExpressions')
    return (list ? childrenOf(list) : [])
      .filter((part) => part.name === 'InExpression')
      .map((part) => {
        const [name, , iteration] = childrenOf(part)
        const [source, , end] = childrenOf(iteration as SyntaxNode)
        const loop = { from: part.from, to: part.to, name: this.nameOf(name as SyntaxNode) }
        const read = { ...loop, source: this.read(source as SyntaxNode) }
        return end ? { ...read, end: this.read(end) } : read
      })
  }

  private readType(node: SyntaxNode): TypeSyntax {
    const at = { from: node.from, to: node.to }
    const [first] = childrenOf(node)
    const nested = childrenOf(node).filter((part) => part.name === 'Type')
    switch (node.name) {
      case 'Type':
        if (!first) throw this.fault(node, 'A type is missing here.')
        return this.readType(first)
      case 'ListType':
        return {
          ...at,
          kind: this.ranges.has(node.from) ? 'range' : 'list',
          of: this.readType(nested[0] as SyntaxNode),
        }
      case 'ContextType':
        return { ...at, kind: 'context', fields: this.readFields(node) }
      case 'FunctionType':
        return this.readFunctionType(node)
      default:
        return { ...at, kind: 'named', name: this.slice(node).trim().replace(/\s+/g, ' ') }
    }
  }

  private readFields(node: SyntaxNode): { name: string; type: TypeSyntax }[] {
    const list = childrenOf(node).find((part) => part.name === 'ContextEntryTypes')
    return (list ? childrenOf(list) : [])
      .filter((part) => part.name === 'ContextEntryType')
      .map((part) => {
        const [name, type] = childrenOf(part)
        return { name: this.slice(name as SyntaxNode), type: this.readType(type as SyntaxNode) }
      })
  }

  private readFunctionType(node: SyntaxNode): TypeSyntax {
    const at = { from: node.from, to: node.to }
    const given = childrenOf(node).find((part) => part.name === 'ArgumentTypes')
    const result = childrenOf(node).find((part) => part.name === 'Type')
    const parameters = (given ? childrenOf(given) : [])
      .filter((part) => part.name === 'ArgumentType')
      .map((part) => this.readType(childrenOf(part)[0] as SyntaxNode))
    if (!result) return { ...at, kind: 'function', parameters: null, result: null }
    return { ...at, kind: 'function', parameters, result: this.readType(result) }
  }
}

const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  '"': '"',
  "'": "'",
  '\\': '\\',
}
