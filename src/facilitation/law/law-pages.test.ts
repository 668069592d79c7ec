import assert from 'node:assert/strict'
import { test } from 'node:test'
import { stage } from '#test/stage.ts'
import { lastFirst, serveStage, Visitor } from '#test/web-stage.ts'

test('what may be charged, and what is missing in the law, is called in the reader’s language', async (test) => {
  const t = lastFirst(test)
  const ph = await stage(t)
  const np = await stage(t, { jurisdiction: 'np' })
  const app = await serveStage(t, ph.here, np.here)
  const read = async (path: string, language: string) => {
    const { statusCode, body } = await new Visitor(app).get(path, { 'accept-language': language })
    assert.equal(statusCode, 200, path)
    return body.split('<main')[1] ?? ''
  }
  const fees = await read('/ph/fees', 'fil')
  assert.match(fees, /<h3>Hangganan ng placement fee<\/h3>/)
  assert.match(fees, /Ang pinakamataas na maaaring singilin/)
  assert.doesNotMatch(fees, /Placement fee cap|The most that may be charged/)
  assert.match(await read('/ph/fees', 'en'), /<h3>Placement fee cap<\/h3>/)
  assert.match(await read('/np/fees', 'ne'), /<h3>सेवा शुल्कको सीमा<\/h3>/)

  const law = await read('/ph/law', 'fil')
  assert.match(law, /Pinakamababang sahod sa Metro Manila/)
  assert.match(law, /USD → PHP/)
  assert.doesNotMatch(law, /Metro Manila minimum wage|certificate validity/i)
  assert.match(await read('/np/law', 'ne'), /कोषमा बुझाउने रकम/)

  const rule = await read('/ph/law/PH-PAS-01', 'fil')
  assert.match(rule, /Mawawalan ng bisa ang pasaporte sa \{passport ends on\}/)
  assert.match(rule, /Ang araw na ito/)
  assert.match(rule, /<span lang="en">/)
  assert.doesNotMatch(await read('/ph/law/PH-PAS-01', 'en'), /<span lang="en">/)
})
