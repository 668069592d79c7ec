import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import { Type } from 'typebox'
import { Currency, choice, Day, Id, Minor, Text } from '#kernel/input.ts'
import { drawForm } from './form.ts'
import { readForm, typedFrom } from './read-form.ts'
import { readLexicon } from './words.ts'

const w = readLexicon([join(import.meta.dirname, 'words'), join(import.meta.dirname, 'style-guide')], ['en']).words(
  'en',
  'UTC',
)
const act = 'sample-receipt'
const Receipt = Type.Object({
  payer: Text,
  paid_on: Day,
  placement_fee_minor: Minor,
  currency: Currency,
  purpose: choice('placement fee', 'documents'),
  copies: Type.Optional(Type.Integer({ minimum: 1, maximum: 9 })),
})
const typed = {
  payer: ' Maria  Luz ',
  'paid_on-day': '7',
  'paid_on-month': '3',
  'paid_on-year': '2026',
  placement_fee_minor: '1,234.56',
  currency: 'php',
  purpose: 'documents',
  copies: '',
}
const messages = (more: Readonly<Record<string, unknown>>) => {
  const read = readForm(Receipt, { ...typed, ...more }, act, w)
  return 'errors' in read ? read.errors.map(({ field, message }) => `${field}: ${message}`) : []
}

test('a form is read into an act’s input: a day as ISO text, a sum in minor units, an empty optional field left out', () => {
  assert.deepEqual(readForm(Receipt, typed, act, w), {
    input: {
      payer: 'Maria  Luz',
      paid_on: '2026-03-07',
      placement_fee_minor: 123_456,
      currency: 'PHP',
      purpose: 'documents',
    },
  })
})

test('every fault is told at once, with its field and what to do', () => {
  assert.deepEqual(
    messages({
      payer: '',
      'paid_on-day': '31',
      'paid_on-month': '2',
      placement_fee_minor: '1.005',
      purpose: 'bribe',
      copies: '12',
    }),
    [
      'payer: “Who paid” is missing.',
      'paid_on: “Paid on” must be a day of the calendar, such as 27 3 2026.',
      'placement_fee_minor: “Placement fee” has more decimals than PHP has.',
      'purpose: “What was it for?”: choose one of the answers.',
      'copies: “Number of copies” must be 9 or less.',
    ],
  )
  assert.deepEqual(messages({ 'paid_on-month': '' }), ['paid_on: “Paid on” needs a day, a month and a year.'])
  assert.deepEqual(messages({ payer: 'x'.repeat(501) }), ['payer: “Who paid” may have 500 characters at most.'])
  assert.deepEqual(messages({ copies: '1.5' }), ['copies: “Number of copies” must be a whole number, such as 40.'])
})

test('digits of other scripts and two values for one field are read; objects in place of text are missing', () => {
  assert.deepEqual(messages({ 'paid_on-day': '७', 'paid_on-year': '२०२६', copies: '३', payer: ['a', 'b'] }), [])
  assert.deepEqual(messages({ payer: { $ne: 1 } }), ['payer: “Who paid” is missing.'])
})

test('nothing that is sent makes reading throw', () => {
  const value = fc.oneof(fc.string(), fc.constant(undefined), fc.array(fc.string()), fc.object())
  const body = fc.record(Object.fromEntries(Object.keys(typed).map((name) => [name, value])))
  fc.assert(
    fc.property(body, (sent) => {
      const read = readForm(Receipt, sent, act, w)
      assert.ok('input' in read || read.errors.length > 0)
    }),
  )
})

test('what is recorded fills a form, and read again is the same', () => {
  const input = fc.record({
    payer: fc
      .string({ minLength: 1, maxLength: 90 })
      .map((text) => text.normalize('NFC').trim())
      .filter((text) => text !== ''),
    paid_on: fc
      .integer({ min: 0, max: 40_000 })
      .map((days) => Temporal.PlainDate.from('1950-01-01').add({ days }).toString()),
    placement_fee_minor: fc.integer({ min: 0, max: 1_000_000_000_000 }),
    currency: fc.constantFrom('PHP', 'KWD', 'JPY'),
    purpose: fc.constantFrom('placement fee', 'documents'),
    copies: fc.integer({ min: 1, max: 9 }),
  })
  fc.assert(
    fc.property(input, (one) =>
      assert.deepEqual(readForm(Receipt, typedFrom(Receipt, one), act, w), { input: { ...one } }),
    ),
  )
})

test('a drawn form keeps what was typed, escaped, and shows each error at its field and in the summary', () => {
  const sent = { ...typed, payer: '<b>"Maria"', 'paid_on-day': '31', 'paid_on-month': '2' }
  const read = readForm(Receipt, sent, act, w)
  assert.ok('errors' in read)
  const page = String(
    drawForm(w, { input: Receipt, act, action: '/x', csrf: 't', send: 'Send', typed: sent, errors: read.errors }),
  )
  assert.match(page, /value="&#60;b&#62;&#34;Maria&#34;"/)
  assert.match(page, /name="paid_on-day" value="31"/)
  assert.match(page, /href="#field-paid_on"/)
  assert.match(page, /id="error-paid_on"/)
  assert.match(page, /value="documents" checked/)
  assert.equal(page.match(/name="currency"/g)?.length, 1)
})

test('an id is carried unseen, and what six inputs cannot draw is refused by name', () => {
  const draw = (input: Parameters<typeof drawForm>[1]['input']) =>
    String(drawForm(w, { input, act, action: '/x', csrf: 't', send: 'Send', typed: { worker_id: 'abc' } }))
  assert.match(draw(Type.Object({ worker_id: Id })), /type="hidden" name="worker_id" value="abc"/)
  assert.throws(() => draw(Type.Object({ lines: Type.Array(Type.Object({})) })), /field lines cannot be drawn/)
  assert.throws(() => draw(Type.Object({ fee_minor: Minor })), /fee_minor has no field with its currency/)
})
