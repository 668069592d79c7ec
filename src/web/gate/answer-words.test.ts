import assert from 'node:assert/strict'
import { join } from 'node:path'
import test from 'node:test'
import { ANSWERS, type ListMark, type Verification } from '#facilitation/certificates/verify-certificate.ts'
import { readLexicon, type Words } from '#web/words.ts'
import { answerWords, listWords } from './answer-words.ts'

const languages = ['en', 'fil', 'ne']
const gate = readLexicon([join(import.meta.dirname, 'words')], languages)
const paper = readLexicon([join(import.meta.dirname, '../../facilitation/certificates/words')], languages)
const fresh: ListMark = { mark: 'fresh', issued_at: '2026-11-24T08:00:00Z', minutes: 300 }
const certificate = {
  name: 'DELA CRUZ, MARIA',
  passport_last_four: '9073',
  country: 'HK',
  employer: 'Harbour Homes Limited',
  job: 'Domestic housekeeper',
  exemption: null,
  valid_from: '2026-11-23T16:00:00Z',
  valid_until: '2027-01-23T16:00:00Z',
  issuer: 'ph',
  issuer_name: 'Philippines',
}
const result = (answer: Verification['answer'], list = fresh): Verification => ({
  answer,
  valid: answer === 'valid',
  ...ANSWERS[answer],
  number: null,
  certificate,
  demonstration: true,
  list,
})
const inManila = (words: Words) => (instant: string) =>
  words.day(Temporal.Instant.from(instant).toZonedDateTimeISO('Asia/Manila').toPlainDate())
const said = (words: Words, verification: Verification) => answerWords(verification, words.text, inManila(words))

test('every language of the gate and of the paper says all that the others say', () => {
  assert.deepEqual([...gate.gaps(), ...paper.gaps()], [])
})

test('S3: every answer has a word, a why and what to do, in every language, and none refuses a person', () => {
  const verdicts = new Set<string>()
  for (const language of languages)
    for (const answer of Object.keys(ANSWERS) as Verification['answer'][]) {
      const { verdict, word, why, now } = said(gate.words(language, 'Asia/Manila'), result(answer))
      for (const sentence of [word, why, now]) assert.ok(sentence.length > 3, `${language} ${answer}`)
      assert.doesNotMatch(`${word} ${why} ${now}`, /refuse|reject|deny|denied|offload|illegal|must not|may not board/i)
      if (language === 'en') verdicts.add(verdict)
    }
  assert.deepEqual([...verdicts], ['Valid', 'Not shown valid'])
})

test('a certificate’s last day is the day before it stops being good, in the state’s zone', () => {
  const { why } = said(gate.words('en', 'Asia/Manila'), result('expired'))
  assert.equal(why, 'Its last day was January 23, 2027.')
})

test('S4: the list’s age is said in words, and only a valid answer is cautioned by it', () => {
  const words = gate.words('en', 'UTC')
  const old = { ...fresh, mark: 'old', minutes: 30 * 60 } as const
  assert.equal(listWords(fresh, words.text), 'List 5 hours old, good')
  assert.equal(listWords({ ...fresh, minutes: 0 }, words.text), 'List 1 minute old, good')
  assert.equal(listWords({ ...fresh, mark: 'desk-first', minutes: 80 * 60 }, words.text), 'List 3 days old: very old')
  assert.equal(said(words, result('valid')).caution, null)
  assert.match(said(words, result('valid', old)).caution ?? '', /That alone stops nobody/)
  assert.equal(said(words, result('ended', old)).caution, null)
})
