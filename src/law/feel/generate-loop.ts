// Loops: for, some, every.
import { type Code, variable, type Workshop } from './code.ts'
import { Scope } from './scope.ts'
import type { Loop, Of, Syntax } from './syntax.ts'
import { anyType, booleanType, itemType, type Type } from './types.ts'

/** What writes the parts of a loop. */
interface Writer {
  readonly shop: Workshop
  write(syntax: Syntax, scope: Scope): Code
}

export function writeFor(writer: Writer, syntax: Of<'for'>, scope: Scope): Code {
  const { shop } = writer
  const results = shop.fresh('r')
  const partial: Code = { js: `${results}.slice()`, type: { kind: 'list', of: anyType }, nullable: false }
  let of: Type = anyType
  const body = shop.body(() =>
    nest(writer, syntax.loops, new Scope(scope).define('partial', partial), (inner) => {
      const code = writer.write(syntax.body, inner)
      of = code.type
      return `(${results}.push(${code.js}), true)`
    }),
  )
  return { js: `rt.collect((${results}) => ${body})`, type: { kind: 'list', of }, nullable: true }
}

/** `answer` refuses a test that gives neither true nor false. */
export function writeQuantified(
  writer: Writer,
  syntax: Of<'quantified'>,
  scope: Scope,
  answer: (code: Code) => Code,
): Code {
  const { shop } = writer
  const test = shop.fresh('q')
  const body = shop.body(() =>
    nest(writer, syntax.loops, scope, (inner) => `${test}(${answer(writer.write(syntax.body, inner)).js})`),
  )
  return { js: `rt.quantify(${syntax.word === 'some'}, (${test}) => ${body})`, type: booleanType, nullable: true }
}

/** One loop inside the other, and within the last what is done for each. */
function nest(writer: Writer, loops: readonly Loop[], scope: Scope, inside: (scope: Scope) => string): string {
  const [loop, ...inner] = loops
  if (!loop) return inside(scope)
  const source = writer.write(loop.source, scope)
  const end = loop.end && writer.write(loop.end, scope)
  const items = end ? `rt.span(${source.js}, ${end.js})` : source.js
  const item = writer.shop.fresh('i')
  const type = end ? source.type : itemType(source.type)
  const within = new Scope(scope).define(loop.name, variable(item, type))
  return `rt.each(${items}, (${item}) => ${writer.shop.body(() => nest(writer, inner, within, inside))})`
}
