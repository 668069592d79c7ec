import assert from 'node:assert/strict'
import { test } from 'node:test'
import { columns } from '#facilitation/name-list/columns.ts'
import { faultCodes, type ListFault } from '#facilitation/name-list/list-fault.ts'
import { readNameList } from '#facilitation/name-list/read-name-list.ts'
import { listFaultWords } from './list-fault-words.ts'
import { wordFolders } from './word-folders.ts'
import { readLexicon } from './words.ts'

const languages = ['en', 'fil', 'ne']
const lexicon = readLexicon(wordFolders, languages)
const told = (fault: ListFault, language = 'en') => listFaultWords(lexicon.words(language, 'UTC'), fault)
/** Everything that the words of any fault speak of. */
const filled = { most: 20_000, column: 'sex', columns: 'line', cells: 3, wanted: 'line', paper: 'visa', first: 2 }

test('every fault of a list says what is wrong and what to do, in words of its own in every language', () => {
  for (const code of faultCodes) {
    const said = languages.map((language) => told({ row: 2, column: null, code, arguments: filled }, language))
    for (const { says, todo } of said) assert.ok(says.length > 5 && todo.length > 3, code)
    assert.equal(new Set(said.map(({ says }) => says)).size, languages.length, code)
  }
})

test('a cell is told what its own column holds, and half a paper which paper it is', async () => {
  const headers = Object.values(columns).map(({ header }) => header)
  const wrong = { sex: 'woman', currency: 'dollars', 'mrz line 1': '?', 'visa number': 'V1' }
  const row = headers.map((header) => wrong[header as keyof typeof wrong] ?? '')
  const { faults } = await readNameList([Buffer.from(`${headers.join(',')}\n${row.join(',')}`)])
  const todo = (column: string, language: string) =>
    told(faults.find((fault) => fault.column === column) ?? assert.fail(column), language).todo
  assert.equal(todo('sex', 'en'), 'Give F, M or X, as the passport has it.')
  assert.equal(todo('currency', 'fil'), 'Ibigay ang tatlong titik, gaya ng USD.')
  assert.match(todo('mrz line 1', 'ne'), /पहिलो लाइनका ४४ चिह्न/)
  const half = { row: 2, column: 'visa name', code: 'paper-incomplete', arguments: { paper: 'contract' } } as const
  assert.match(told(half).says, /tells of a contract/)
  assert.match(told({ ...half, arguments: { paper: 'visa' } }, 'fil').says, /May visa/)
})

test('a number in a fault is written as the reader writes it', () => {
  const fault = { row: 1, column: null, code: 'too-many-rows', arguments: { most: 20_000 } } as const
  assert.match(told(fault).says, /20,000 workers/)
  assert.match(told(fault, 'ne').says, /२०,०००/)
})

test('a row that an act refused says which act and why, and one that waits says for whom', () => {
  const refusal = { step: 'effect', code: 'already-named' } as const
  const fault: ListFault = { row: 2, column: null, code: refusal.code, refused: { act: 'name-worker', refusal } }
  for (const language of languages) {
    const w = lexicon.words(language, 'UTC')
    const { says, todo } = told(fault, language)
    assert.ok(says.includes(w.text('act-name-worker')) && !says.includes('name-worker'), says)
    assert.ok(says.includes(w.text('refused-already-named')), says)
    assert.ok(todo.length > 3)
  }
  const waits = told({ row: 2, column: null, code: 'proposed', refused: { act: 'name-worker', refusal: null } })
  assert.match(waits.says, /waits for a second officer/)
})
