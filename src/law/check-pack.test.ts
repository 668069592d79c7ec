import assert from 'node:assert/strict'
import { test } from 'node:test'
import { catalogueOf } from './catalogue.ts'
import { compilePack } from './compile-pack.ts'
import { PackFaults } from './pack-faults.ts'
import { citation, faultsOf, loadedOn, rule, smallPack } from './small-pack.fixture.ts'

/** The only fault of a text, as file:line:column and message. */
function only(rules: string, files: Readonly<Record<string, string>> = {}): string {
  const faults = faultsOf(rules, files)
  assert.equal(faults.length, 1, faults.map((fault) => fault.message).join('\n') || 'no fault')
  const [fault] = faults
  return `${fault?.file}:${fault?.line}:${fault?.column} ${fault?.message}`
}

const danger = (certainty: string): string => `      why: She has no help there.
      instrument: act
      section: s. 2
      certainty: ${certainty}`

test('a pack without faults loads', () => assert.deepEqual(faultsOf(`rules:\n${rule()}`), []))

test('an unknown name is found where it stands, with what was perhaps meant', () => {
  assert.match(only(`rules:\n${rule({ require: 'agee >= 18' })}`), /^rules\.yaml:8:14 .*agee.*Did you mean "age"\?$/)
})

test('an unknown name in a message is found inside its braces', () => {
  assert.match(
    only(`rules:\n${rule({ message: 'The age is {agee}.' })}`),
    /^rules\.yaml:9:26 .*agee.*Did you mean "age"\?$/,
  )
})

test('an unknown name in a folded text is found on its own line', () => {
  const folded = '\n'.concat('      age >= 18 and\n', '      agee >= 19')
  assert.match(only(`rules:\n${rule({ require: folded.slice(1) })}`), /^rules\.yaml:10:7 .*agee/)
})

test('money against a number is refused', () => {
  assert.match(only(`rules:\n${rule({ require: 'pay >= 400' })}`), /^rules\.yaml:8:14 /)
})

test('a condition that is not true or false is refused', () => {
  assert.match(only(`rules:\n${rule({ require: 'age + 1' })}`), /^rules\.yaml:8:14 This must be true or false/)
})

test('a key that no rule has is found, with what was perhaps meant', () => {
  assert.match(
    only(`rules:\n${rule({ aplies: 'age > 1' })}`),
    /^rules\.yaml:14:5 a rule has no "aplies"\. Did you mean "applies"\?$/,
  )
})

test('YAML that cannot be read is found', () => {
  assert.ok(faultsOf(`rules:\n  - id: [TT-1\n`).some((fault) => fault.file === 'rules.yaml' && fault.line >= 2))
})

const value = (more: string) => `values:
  least age:
    meaning: Least age.
    type: integer
    owner: director
${more}`

test('a name that holds a word of the expression language is refused', () => {
  const text = value('    value: 18\n    instrument: act\n    section: s. 1\n    certainty: A\n').replace(
    'least age',
    'age in years',
  )
  assert.match(only(text), /^rules\.yaml:2:3 The name "age in years" holds "in"/)
})

test('a name that is a fact already is refused', () => {
  const text = value('    value: 18\n    instrument: act\n    section: s. 1\n    certainty: A\n').replace(
    'least age',
    'age',
  )
  assert.match(only(`rules:\n${rule()}\n${text}`), /"age" is the name of a fact already/)
})

test('one name for a value and a definition is refused', () => {
  const text = value('    value: 18\n    instrument: act\n    section: s. 1\n    certainty: A\n')
  assert.match(
    only(`${text}definitions:\n  least age:\n    meaning: The same.\n    is: '18'\n`),
    /"least age" stands twice: also in rules\.yaml, line 2/,
  )
})

test('definitions in a circle are refused', () => {
  const text = `definitions:\n  one thing:\n    meaning: One.\n    is: other thing\n  other thing:\n    meaning: Other.\n    is: one thing\nrules:\n${rule()}`
  assert.ok(faultsOf(text).some((fault) => fault.line === 2 && /in a circle/.test(fault.message)))
})

test('an instrument that is not in the pack is refused, with what was perhaps meant', () => {
  assert.match(
    only(`rules:\n${rule({ instrument: 'old-rule' })}`),
    /"old-rule" is no instrument of this pack\. Did you mean "old-rules"\?/,
  )
})

test('a version without certainty, and one without section or source, are refused', () => {
  assert.ok(faultsOf(`rules:\n${rule({ certainty: '' })}`).some((fault) => /says its certainty/.test(fault.message)))
  assert.match(only(`rules:\n${rule({ section: '' })}`), /names a section or a source/)
})

test('certainty "office" is for the office\'s own rules alone', () => {
  assert.match(only(`rules:\n${rule({ certainty: 'office' })}`), /needs an instrument of the kind "office rule"/)
})

test('versions of one value that overlap are refused at the later one', () => {
  const versions = `    versions:
      - { value: 18, from: 2010-01-01, to: 2020-01-01, instrument: act, section: s. 1, certainty: A }
      - { value: 19, from: 2020-01-01, instrument: act, section: s. 1, certainty: A }
`
  assert.match(only(value(versions)), /^rules\.yaml:8:9 Two versions of "least age" are in force on the same days/)
})

test('an id twice in two files is refused', () => {
  assert.match(
    only(`rules:\n${rule()}`, { 'rest.yaml': `rules:\n${rule()}` }),
    /"TT-1" stands twice: also in rest\.yaml, line 2/,
  )
})

test('an event that the pack does not name, and one that is no fact, are refused', () => {
  assert.match(
    only(`anchors:\n  contract signed: signed on\nrules:\n${rule({ anchor: 'contract singed' })}`),
    /"contract singed" is no event.*Did you mean "contract signed"\?/,
  )
  assert.match(
    only(`anchors:\n  contract signed: sined on\nrules:\n${rule({ anchor: 'contract signed' })}`),
    /is the fact "sined on".*Did you mean "signed on"\?/,
  )
})

test('a subject without facts is refused', () => {
  assert.match(
    only(`rules:\n${rule({ under: 'clearence' })}`),
    /"clearence" is no subject of the law\. Did you mean "clearance"\?/,
  )
})

for (const against of ['agency', 'employer', 'state', 'clinic', 'post']) {
  test(`S1: a rule that stops the worker for what the ${against} did is refused without danger to the worker`, () => {
    assert.match(
      only(`rules:\n${rule({ against })}`),
      /^rules\.yaml:2:9 TT-1 stops the worker for what the .* did\..*HARM\.md S1/,
    )
    assert.deepEqual(faultsOf(`rules:\n${rule({ against, consequence: 'finding' })}`), [])
    assert.deepEqual(faultsOf(`rules:\n${rule({ against, 'danger to the worker': danger('B') })}`), [])
  })
}

test('S1: the danger to the worker needs a citation that was read', () => {
  assert.match(
    only(`rules:\n${rule({ against: 'agency', 'danger to the worker': danger('C') })}`),
    /needs a citation of certainty A or B/,
  )
})

test('S2: what the worker says in private may not stop, for the agency would see it', () => {
  assert.match(
    only(`rules:\n${rule({ require: 'paid.amount <= 0', message: 'Paid.' })}`),
    /stops on "paid".*HARM\.md S2/,
  )
})

const equality = (on: string) => `      assessment: EA-1\n      review on: ${on}`

test('S7: a guarded fact needs certainty A, an equality assessment and a review within twelve months', () => {
  const guarded = { require: 'sex = "F"', message: 'No.' }
  assert.match(only(`rules:\n${rule(guarded)}`), /guarded fact "sex".*equality assessment/)
  assert.match(
    only(`rules:\n${rule({ ...guarded, certainty: 'B', 'equality assessment': equality('2027-01-01') })}`),
    /certainty A/,
  )
  assert.match(
    only(`rules:\n${rule({ ...guarded, 'equality assessment': equality('2027-11-25') })}`),
    /within 12 months/,
  )
  assert.match(
    only(`rules:\n${rule({ ...guarded, 'equality assessment': equality('2026-11-23') })}`),
    /within 12 months/,
  )
  assert.deepEqual(faultsOf(`rules:\n${rule({ ...guarded, 'equality assessment': equality('2027-11-24') })}`), [])
})

test('S7: a rule on age says that it is a minimum age, and then asks no sex', () => {
  const age = { require: 'birth on < today', message: 'No.' }
  assert.match(only(`rules:\n${rule(age)}`), /asks the worker's age/)
  assert.deepEqual(faultsOf(`rules:\n${rule({ ...age, 'minimum age': 'true' })}`), [])
  const both = rule({
    ...age,
    applies: 'sex = "F"',
    'minimum age': 'true',
    'equality assessment': equality('2027-01-01'),
  })
  assert.match(only(`rules:\n${both}`), /the same for women and men/)
})

test('S7: the consent of relatives is refused outright, in a rule, a name or a fact', () => {
  assert.match(only(`rules:\n${rule({ title: 'The family consent is there' })}`), /refused outright/)
  assert.match(only(`definitions:\n  consent of husband:\n    meaning: Never.\n    is: age > 1\n`), /refused outright/)
  const facts = catalogueOf('clearance', [{ column: 'guardian_consent', type: 'boolean', comment: 'Never.' }])
  assert.throws(() => compilePack(smallPack({}), [facts], loadedOn), /consent of relatives/)
})

test('words in another language name their faults by line', () => {
  const files = (words: string) => ({ 'words/fil.ftl': words })
  const whole = 'TT-1 =\n    .title = Tuntunin\n    .message = { $age }\n    .remedy = Maghintay.\n'
  assert.deepEqual(faultsOf(`rules:\n${rule()}`, files(whole)), [])
  assert.match(
    only(`rules:\n${rule()}`, files(whole.replace('$age', '$agee'))),
    /^words\/fil\.ftl:1:1 .*\$agee.*Did you mean "age"\?/,
  )
  assert.match(
    only(`rules:\n${rule()}`, files(`${whole}TT-2 =\n    .title = X\n`)),
    /^words\/fil\.ftl:5:1 TT-2 is no rule/,
  )
  assert.match(
    only(`rules:\n${rule()}`, files(whole.replace('    .remedy = Maghintay.\n', ''))),
    /TT-1 lacks "\.remedy"/,
  )
  assert.match(only(`rules:\n${rule()}`, files('# nothing\n')), /TT-1 has no words here/)
})

test('the words of a clause or value are plain, and of one that there is', () => {
  const clause = `clauses:\n  - code: pay\n    title: Pay\n${citation()}`
  const words = (more: string) => ({
    'words/fil.ftl': `TT-1 =\n    .title = Tuntunin\n    .message = Edad.\n    .remedy = Maghintay.\n${more}`,
  })
  const law = `${clause}rules:\n${rule()}`
  assert.deepEqual(faultsOf(law, words('clause-pay =\n    .title = Sahod\n')), [])
  assert.match(
    only(law, words('clause-pai =\n    .title = Sahod\n')),
    /:5:1 clause-pai is no .*Did you mean "clause-pay"\?/,
  )
  assert.match(
    only(law, words('clause-pay =\n    .title = Sahod { $age }\n')),
    /:5:1 .*shows "\$age"; a name shows no fact/,
  )
  assert.match(only(law, words('clause-pay =\n    .meaning = Sahod\n')), /:5:1 clause-pay lacks "\.title"/)
})

test('all faults are told at once, in the order of files and lines', () => {
  const faults = faultsOf(`rules:\n${rule({ require: 'agee > 1' })}${rule({ id: 'TT-2', require: 'agge > 1' })}`)
  assert.deepEqual(
    faults.map((fault) => fault.line),
    [8, 20],
  )
  assert.ok(new PackFaults(faults).message.startsWith('rules.yaml:8:14 '))
})

test('holidays are read with their source', () => {
  const read = (more: string) => {
    const text = `code: PH\nschema: ph\nname: P\nlanguages: [en]\nzone: Asia/Manila\ncurrency: PHP\nweekend: [saturday]\nholidays owner: director\n${more}`
    return smallPack({ 'jurisdiction.yaml': text }).jurisdiction
  }
  assert.deepEqual(read('').holidays, [])
  const some = read('holidays:\n  source: A proclamation\n  days: { Labour Day: 2026-05-01 }\n')
  assert.deepEqual([some.holidays.map(String), some.holidaysSource], [['2026-05-01'], 'A proclamation'])
  assert.throws(
    () => read('holidays:\n  source: A proclamation\n  days: { Labour Day: 2026-05 }\n'),
    /jurisdiction\.yaml:11:23 .*whole day/,
  )
})
