// From syntax to JavaScript.

import { type Code, literal, variable, type Workshop } from './code.ts'
import { type ExpressionFault, faultAt, nearest } from './fault.ts'
import { arithmetic, negative, resultType } from './generate-arithmetic.ts'
import { callCode, constantCode, type GivenCode } from './generate-call.ts'
import { compareInLaw, compareWithNull, joinAnswers } from './generate-comparison.ts'
import { writeFor, writeQuantified } from './generate-loop.ts'
import { asValue, library } from './library.ts'
import { usesInput, usesItem } from './mentions.ts'
import { readNumberText } from './numbers.ts'
import { Scope } from './scope.ts'
import type { CompareOperator, Of, Parameter, Syntax } from './syntax.ts'
import { offsetOf, parseTemporal } from './temporal.ts'
import {
  anyType,
  booleanType,
  comparable,
  describe,
  instanceTest,
  isNumeric,
  isOpen,
  isOrdered,
  partsOf,
  partType,
  type Type,
  typeNames,
  typeOfSyntax,
  unify,
} from './types.ts'
import { FeelDateTime, kindOf } from './values.ts'

const nullType: Type = { kind: 'null' }

/** Writes the JavaScript of one expression. In law mode what cannot be meant is refused while writing. */
export class Generator {
  private readonly text: string
  private readonly law: boolean
  readonly shop: Workshop

  constructor(text: string, law: boolean, shop: Workshop) {
    this.text = text
    this.law = law
    this.shop = shop
  }

  write(syntax: Syntax, scope: Scope): Code {
    switch (syntax.kind) {
      case 'number':
        return this.writeNumber(syntax)
      case 'text':
        return this.constant(syntax.value, { kind: 'text' })
      case 'boolean':
        return this.constant(syntax.value, booleanType)
      case 'null':
        return this.constant(null, nullType)
      case 'at':
        return this.writeAt(syntax)
      case 'name':
        return this.writeName(syntax, scope)
      case 'input':
        return this.writeInput(syntax, scope)
      case 'and':
      case 'or':
        return this.writeJunction(syntax, scope)
      case 'compare':
        return this.writeComparison(syntax, this.write(syntax.left, scope), syntax.operator, syntax.right, scope)
      case 'between':
        return this.writeBetween(syntax, scope)
      case 'in':
        return this.writeIn(syntax, scope)
      case 'arithmetic':
        return this.writeArithmetic(syntax, scope)
      case 'negate':
        return this.writeNegation(syntax, scope)
      case 'instance':
        return this.writeInstance(syntax, scope)
      case 'path':
        return this.writePath(syntax, scope)
      case 'filter':
        return this.writeFilter(syntax, scope)
      case 'call':
        return this.writeCall(syntax, scope)
      case 'list':
        return this.writeList(syntax, scope)
      case 'context':
        return this.writeContext(syntax, scope)
      case 'function':
        return this.writeFunction(syntax, scope)
      case 'if':
        return this.writeIf(syntax, scope)
      case 'for':
        return writeFor(this, syntax, scope)
      case 'quantified':
        return writeQuantified(this, syntax, scope, (code) => this.answer(code, syntax.body, '"satisfies" asks for'))
      case 'range':
        return this.writeRange(syntax, scope)
      case 'test':
        return this.writeTest(syntax, scope)
    }
  }

  private fault(at: { readonly from: number }, message: string, suggestion?: string): ExpressionFault {
    return faultAt(this.text, at.from, message, suggestion)
  }

  private words(at: { readonly from: number; readonly to: number }): string {
    return this.text.slice(at.from, at.to).replace(/\s+/g, ' ')
  }

  private constant(value: unknown, type: Type): Code {
    return constantCode(this.shop, value, type)
  }

  private writeNumber(syntax: Of<'number'>): Code {
    const value = readNumberText(syntax.text)
    if (value === null && this.law) throw this.fault(syntax, `"${syntax.text}" is beyond what a number can be.`)
    return this.constant(value, { kind: typeof value === 'number' ? 'integer' : 'number' })
  }

  private writeAt(syntax: Of<'at'>): Code {
    const value = parseTemporal(syntax.value)
    if (value === null && this.law) {
      throw this.fault(syntax, `"${syntax.value}" is no day, time, date and time or duration.`)
    }
    this.refuseLocal(syntax, value)
    return this.constant(value, { kind: kindOf(value) })
  }

  /** In law a moment without an offset is a different moment in every office. */
  private refuseLocal(at: { readonly from: number }, value: unknown): void {
    if (this.law && value instanceof FeelDateTime && offsetOf(value) === null) {
      throw this.fault(
        at,
        'This date and time lacks its offset from Greenwich. Write it as in 2026-01-01T08:00:00+08:00.',
      )
    }
  }

  private writeName(syntax: Of<'name'>, scope: Scope): Code {
    const { code, items } = scope.find(syntax.name)
    const called = library.get(syntax.name)
    const outer = code ?? (called ? this.functionValue(called) : undefined)
    if (items.length === 0) return outer ?? this.unknown(syntax, scope)
    return { js: this.entryFirst(syntax.name, items, outer), type: anyType, nullable: true }
  }

  private functionValue(called: Parameters<typeof asValue>[0]): Code {
    return { js: this.shop.keep(asValue(called)), type: { kind: 'function' }, nullable: false, cheap: true }
  }

  /** Within a filter an entry of the item comes before a name from outside. */
  private entryFirst(name: string, items: readonly string[], outer: Code | undefined): string {
    return items.reduceRight(
      (otherwise, item) => `(rt.has(${item}, ${literal(name)}) ? rt.path(${item}, ${literal(name)}) : ${otherwise})`,
      outer?.js ?? 'null',
    )
  }

  private unknown(syntax: Of<'name'>, scope: Scope): Code {
    if (!this.law) return this.constant(null, nullType)
    const message = `There is no name "${this.words(syntax)}" here.`
    throw this.fault(syntax, message, nearest(syntax.name, [...scope.all(), ...library.keys()]))
  }

  private writeInput(syntax: Of<'input'>, scope: Scope): Code {
    const { code } = scope.find('?')
    if (code) return code
    if (this.law) throw this.fault(syntax, '"?" stands only in a test behind "in".')
    return this.constant(null, nullType)
  }

  // --- truth -------------------------------------------------------------------------------------------------------

  private writeJunction(syntax: Of<'and' | 'or'>, scope: Scope): Code {
    const answers = syntax.parts.map((part) => this.answer(this.write(part, scope), part, `"${syntax.kind}" joins`))
    return joinAnswers(this.shop, syntax.kind, answers)
  }

  /** The code as true, false or null; in law anything else is refused. */
  private answer(code: Code, at: Syntax, who: string): Code {
    if (code.type.kind === 'boolean') return code
    if (this.law && !isOpen(code.type)) {
      throw this.fault(at, `${who} true or false, and "${this.words(at)}" is ${describe(code.type)}.`)
    }
    return { js: `rt.truth(${code.js})`, type: booleanType, nullable: true }
  }

  private writeIf(syntax: Of<'if'>, scope: Scope): Code {
    const condition = this.answer(this.write(syntax.condition, scope), syntax.condition, '"if" asks for')
    const then = this.write(syntax.yes, scope)
    const otherwise = this.write(syntax.otherwise, scope)
    const type = unify(then.type, otherwise.type)
    if (this.law && type.kind === 'any' && !isOpen(then.type) && !isOpen(otherwise.type)) {
      const kinds = `"then" gives ${describe(then.type)} and "else" ${describe(otherwise.type)}`
      throw this.fault(syntax.otherwise, `${kinds}; both must give the same.`)
    }
    const choice = `${condition.js} === true ? ${then.js} : ${otherwise.js}`
    if (!this.law || !condition.nullable) return { js: `(${choice})`, type, nullable: true }
    const asked = this.shop.temporary()
    const js = `((${asked} = ${condition.js}) === null ? null : ${asked} ? ${then.js} : ${otherwise.js})`
    return { js, type, nullable: true }
  }

  // --- comparisons -------------------------------------------------------------------------------------------------

  private writeComparison(
    at: { readonly from: number; readonly to: number },
    left: Code,
    operator: CompareOperator,
    against: Syntax,
    scope: Scope,
  ): Code {
    return this.compareCodes(at, left, operator, this.write(against, scope))
  }

  private compareCodes(
    at: { readonly from: number; readonly to: number },
    left: Code,
    operator: CompareOperator,
    right: Code,
  ): Code {
    if (!this.law) return this.compareStandard(left, operator, right)
    this.checkComparison(at, left, operator, right)
    if (operator === '=' || operator === '!=') {
      if (right.constant?.value === null) return compareWithNull(operator, left)
      if (left.constant?.value === null) return compareWithNull(operator, right)
    }
    return compareInLaw(this.shop, operator, left, right)
  }

  private compareStandard(left: Code, operator: CompareOperator, right: Code): Code {
    if (operator === '=' || operator === '!=') {
      const same = `rt.equals(${left.js}, ${right.js}, h)`
      return { js: operator === '=' ? same : `rt.not(${same})`, type: booleanType, nullable: true }
    }
    return {
      js: `rt.ordered(${literal(operator)}, ${left.js}, ${right.js}, h)`,
      type: booleanType,
      nullable: true,
    }
  }

  private checkComparison(
    at: { readonly from: number; readonly to: number },
    left: Code,
    operator: CompareOperator,
    right: Code,
  ): void {
    const [one, other] = [left.type, right.type]
    if (!comparable(one, other)) {
      const hint = one.kind === 'money' || other.kind === 'money' ? ' A sum is written as in money(400, "USD").' : ''
      const kinds = `${describe(one)} and ${describe(other)}`
      throw this.fault(at, `"${this.words(at)}" compares ${kinds}, which never compare.${hint}`)
    }
    if (operator === '=' || operator === '!=') return
    const unordered = [one, other].find((type) => !isOrdered(type) || type.kind === 'null')
    if (unordered) throw this.fault(at, `"${this.words(at)}" orders ${describe(unordered)}, which has no order.`)
  }

  private writeBetween(syntax: Of<'between'>, scope: Scope): Code {
    const value = this.pin(this.write(syntax.value, scope))
    const low = this.writeComparison(syntax, value.code, '>=', syntax.low, scope)
    const high = this.writeComparison(syntax, value.code, '<=', syntax.high, scope)
    return value.around(joinAnswers(this.shop, 'and', [low, high]))
  }

  /** Evaluates a value once though it is used several times. */
  private pin(code: Code): { code: Code; around: (inner: Code) => Code } {
    if (code.cheap || code.constant) return { code, around: (inner) => inner }
    const once = (js: string) => {
      const name = this.shop.temporary()
      setup.push(`${name} = ${js}`)
      return name
    }
    const setup: string[] = []
    const pinned: Code = {
      js: once(code.js),
      type: code.type,
      nullable: code.nullable,
      cheap: true,
      ...(code.direct ? { direct: once(code.direct) } : {}),
      ...(code.money ? { money: { minor: once(code.money.minor), currency: once(code.money.currency) } } : {}),
    }
    return { code: pinned, around: (inner) => ({ ...inner, js: `(${setup.join(', ')}, ${inner.js})` }) }
  }

  private writeIn(syntax: Of<'in'>, scope: Scope): Code {
    const value = this.pin(this.write(syntax.value, scope))
    const tests = this.law ? syntax.tests.flatMap((test) => (test.kind === 'list' ? test.items : [test])) : syntax.tests
    if (tests.length === 0) return this.constant(false, booleanType)
    const answers = tests.map((test) => this.writeInTest(syntax, value.code, test, scope))
    return value.around(joinAnswers(this.shop, 'or', answers))
  }

  private writeInTest(at: Syntax, value: Code, test: Syntax, scope: Scope): Code {
    if (test.kind === 'test') return this.writeComparison(test, value, test.operator, test.value, scope)
    if (test.kind === 'range' && this.law) {
      const start = this.writeComparison(at, value, test.startIncluded ? '>=' : '>', test.start, scope)
      const end = this.writeComparison(at, value, test.endIncluded ? '<=' : '<', test.end, scope)
      return joinAnswers(this.shop, 'and', [start, end])
    }
    const inner = new Scope(scope).define('?', value)
    const code = this.write(test, inner)
    if (usesInput(test)) return this.answer(code, test, 'A test of "in" asks for')
    const scalar = !isOpen(code.type) && !['list', 'range'].includes(code.type.kind) && value.type.kind !== 'list'
    if (this.law && scalar) return this.compareCodes(at, value, '=', code)
    const element = code.type.of
    if (this.law && element) this.checkComparison(at, value, '=', { ...code, type: element })
    const js = `rt.passes(${value.js}, ${code.js}, h, ${this.law})`
    return { js, type: booleanType, nullable: true }
  }

  private writeRange(syntax: Of<'range'>, scope: Scope): Code {
    const [start, end] = [this.write(syntax.start, scope), this.write(syntax.end, scope)]
    if (this.law) this.checkComparison(syntax, start, '<', end)
    const js = `rt.makeRange(${start.js}, ${end.js}, ${syntax.startIncluded}, ${syntax.endIncluded}, h)`
    return { js, type: { kind: 'range', of: unify(start.type, end.type) }, nullable: true }
  }

  private writeTest(syntax: Of<'test'>, scope: Scope): Code {
    if (syntax.operator === '!=') throw this.fault(syntax, 'This is outside the subset: != as a value of its own.')
    const value = this.write(syntax.value, scope)
    const js = `rt.makeTest(${literal(syntax.operator)}, ${value.js})`
    return { js, type: { kind: 'range', of: value.type }, nullable: true }
  }

  private writeInstance(syntax: Of<'instance'>, scope: Scope): Code {
    const test = instanceTest(syntax.type)
    if (!test) {
      if (!this.law) return this.constant(null, nullType)
      const name = this.words(syntax.type)
      throw this.fault(syntax.type, `There is no type "${name}".`, nearest(name, typeNames))
    }
    const value = this.write(syntax.value, scope)
    return { js: `${this.shop.keep(test)}(${value.js})`, type: booleanType, nullable: false }
  }

  // --- arithmetic --------------------------------------------------------------------------------------------------

  private writeArithmetic(syntax: Of<'arithmetic'>, scope: Scope): Code {
    const [left, right] = [this.write(syntax.left, scope), this.write(syntax.right, scope)]
    const type = resultType(syntax.operator, left.type, right.type)
    if (!type && this.law) {
      const kinds = `${describe(left.type)} ${syntax.operator} ${describe(right.type)}`
      throw this.fault(syntax, `"${this.words(syntax)}" is ${kinds}, which gives nothing.`)
    }
    return arithmetic(this.shop, syntax.operator, left, right, this.law ? (type ?? anyType) : anyType)
  }

  private writeNegation(syntax: Of<'negate'>, scope: Scope): Code {
    const value = this.write(syntax.value, scope)
    const able = isOpen(value.type) || isNumeric(value.type) || /duration|money/.test(value.type.kind)
    if (!able && this.law) throw this.fault(syntax, `A minus cannot stand before ${describe(value.type)}.`)
    return negative(value)
  }

  // --- lists, contexts, paths ----------------------------------------------------------------------------------------

  private writeList(syntax: Of<'list'>, scope: Scope): Code {
    const items = syntax.items.map((item) => this.write(item, scope))
    const of = items.reduce<Type>((all, item) => unify(all, item.type), nullType)
    const js = `[${items.map((item) => item.js).join(', ')}]`
    return { js, type: { kind: 'list', of: items.length === 0 ? anyType : of }, nullable: false }
  }

  private writeContext(syntax: Of<'context'>, scope: Scope): Code {
    const inner = new Scope(scope)
    const names = syntax.entries.map((entry) => entry.name)
    const twice = syntax.entries.find((entry, index) => names.indexOf(entry.name) < index)
    if (twice && this.law) throw this.fault(twice, `The context has "${twice.name}" twice.`)
    if (twice) return this.constant(null, nullType)
    const places = names.map(() => this.shop.fresh('e'))
    const body = this.shop.body(() => {
      const set = syntax.entries.map((entry, index) => this.writeEntry(entry, places[index] as string, inner))
      return `(${[...set, `rt.makeContext(${literal(names)}, [${places.join(', ')}])`].join(', ')})`
    })
    const declared = places.length > 0 ? `let ${places.join(', ')}; ` : ''
    return { js: `(() => { ${declared}${body} })()`, type: { kind: 'context' }, nullable: false }
  }

  /** An entry sees those before it; a function sees itself as well. */
  private writeEntry(entry: { readonly name: string; readonly value: Syntax }, place: string, scope: Scope): string {
    const itself: Code = { js: place, type: { kind: 'function' }, nullable: true, cheap: true }
    const code = this.write(
      entry.value,
      entry.value.kind === 'function' ? new Scope(scope).define(entry.name, itself) : scope,
    )
    scope.define(entry.name, variable(place, code.type))
    return `${place} = ${code.js}`
  }

  /** A variable of the generated code that holds a value of a type. */
  private writePath(syntax: Of<'path'>, scope: Scope): Code {
    const value = this.write(syntax.value, scope)
    const parts = partsOf(value.type)
    if (this.law && parts && !parts.includes(syntax.name)) {
      const has = parts.length === 0 ? 'which has no parts' : `whose parts are ${parts.join(', ')}`
      const message = `"${this.words(syntax.value)}" is ${describe(value.type)}, ${has}, not "${syntax.name}".`
      throw this.fault(syntax, message, nearest(syntax.name, parts))
    }
    const type = partType(value.type, syntax.name)
    return {
      ...(this.quickPath(value, syntax.name) ?? { js: `rt.path(${value.js}, ${literal(syntax.name)})` }),
      type,
      nullable: true,
    }
  }

  /** Parts that rules read often. */
  private quickPath(value: Code, name: string): Pick<Code, 'js' | 'sign'> | undefined {
    if (value.type.kind === 'months duration' && name === 'years') return { js: `rt.yearsOf(${value.js})` }
    if (!value.money || name !== 'amount') return undefined
    const { minor, currency } = value.money
    return { js: `rt.amountOfParts(${minor}, ${currency})`, sign: `rt.minorOfParts(${minor}, ${currency})` }
  }

  private writeFilter(syntax: Of<'filter'>, scope: Scope): Code {
    const value = this.write(syntax.value, scope)
    const element = value.type.kind === 'list' ? (value.type.of ?? anyType) : anyType
    if (!usesItem(syntax.test)) {
      const position = this.write(syntax.test, scope)
      if (isNumeric(position.type)) {
        return { js: `rt.itemAt(${value.js}, ${position.js})`, type: element, nullable: true }
      }
    }
    const item = this.shop.fresh('i')
    const hasEntries = isOpen(element) || element.kind === 'context'
    const inner = new Scope(scope, hasEntries ? item : undefined).define('item', variable(item, element))
    let test: Code | undefined
    const body = this.shop.body(() => {
      test = this.write(syntax.test, inner)
      return test.js
    })
    const many = test?.type.kind === 'boolean'
    const type = many ? { kind: 'list' as const, of: element } : anyType
    return { js: `rt.filter(${value.js}, (${item}) => ${body}, ${this.law})`, type, nullable: true }
  }

  // --- functions ---------------------------------------------------------------------------------------------------

  private writeCall(syntax: Of<'call'>, scope: Scope): Code {
    const given = syntax.given.map(
      (each): GivenCode => ({ name: each.name, code: this.write(each.value, scope), from: each.value.from }),
    )
    const name = syntax.callee.kind === 'name' ? syntax.callee.name : undefined
    // In law no name but today may be a function's too, and today() is the same day.
    const shadowed = name === undefined || (!this.law && scope.find(name).code !== undefined)
    const called = shadowed ? undefined : library.get(name)
    if (!called) return this.writeInvocation(syntax, given, scope)
    const [negand] = given
    if (called.name === 'not' && given.length === 1 && negand && negand.code.type.kind === 'boolean') {
      return { js: `rt.not(${negand.code.js})`, type: booleanType, nullable: negand.code.nullable }
    }
    const refuse = this.law
      ? (at: number, message: string, suggestion?: string) => faultAt(this.text, at, message, suggestion)
      : undefined
    const code = callCode(this.shop, called, given, syntax.from, refuse)
    this.refuseEmpty(syntax, called.name, code)
    return code
  }

  /** In law a date that is none, or money of no currency, is a slip of the pen. */
  private refuseEmpty(syntax: Of<'call'>, name: string, code: Code): void {
    const makers = ['date', 'time', 'date and time', 'duration', 'number', 'money']
    if (!this.law || !code.constant || !makers.includes(name)) return
    if (code.constant.value === null)
      throw this.fault(syntax, `"${this.words(syntax)}" gives nothing: check what is written.`)
    this.refuseLocal(syntax, code.constant.value)
  }

  private writeInvocation(syntax: Of<'call'>, given: readonly GivenCode[], scope: Scope): Code {
    const callee = syntax.callee
    if (this.law && callee.kind === 'name') {
      const { code, items } = scope.find(callee.name)
      const known = [...library.keys(), ...scope.all()]
      if (!code && items.length === 0) {
        throw this.fault(callee, `There is no function "${this.words(callee)}".`, nearest(callee.name, known))
      }
      if (code && !isOpen(code.type) && code.type.kind !== 'function') {
        throw this.fault(callee, `"${this.words(callee)}" is ${describe(code.type)}, not a function.`)
      }
    }
    const called = this.write(callee, scope)
    const values = given.map((each) => each.code.js).join(', ')
    if (given.every((each) => each.name === undefined)) {
      return { js: `rt.invoke(${called.js}, [${values}], h)`, type: anyType, nullable: true }
    }
    const names = literal(given.map((each) => each.name))
    return { js: `rt.invokeNamed(${called.js}, ${names}, [${values}], h)`, type: anyType, nullable: true }
  }

  private writeFunction(syntax: Of<'function'>, scope: Scope): Code {
    const inner = new Scope(scope)
    const places = syntax.parameters.map((parameter) => {
      const place = this.shop.fresh('p')
      inner.define(parameter.name, variable(place, typeOfSyntax(parameter.type)))
      return place
    })
    const body = this.shop.body(() => this.write(syntax.body, inner).js)
    const parameters = this.shop.keep(
      syntax.parameters.map((parameter) => ({ name: parameter.name, admits: this.admission(parameter) })),
    )
    const js = `rt.lambda(${parameters}, (${places.join(', ')}) => ${body})`
    return { js, type: { kind: 'function' }, nullable: false }
  }

  private admission(parameter: Parameter): (value: unknown) => boolean {
    if (!parameter.type || (parameter.type.kind === 'named' && parameter.type.name === 'Any')) return () => true
    const test = instanceTest(parameter.type)
    if (test) return test
    if (!this.law) return () => false
    const name = this.words(parameter.type)
    throw this.fault(parameter.type, `There is no type "${name}".`, nearest(name, typeNames))
  }
}
