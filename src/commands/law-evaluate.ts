import { text as readAll } from 'node:stream/consumers'
import type { Command } from 'commander'
import { type EvaluationCase, evaluateCases } from '#law/feel/evaluate-cases.ts'
import type { Composition } from '../composition.ts'
import { answer, type CommonOptions, command, does } from './frame.ts'
import { readNamedFile } from './named-file.ts'

interface EvaluateOptions extends CommonOptions {
  readonly file: string
}

/** `fairway law evaluate`: expressions of a file, each with its context, in FEEL's own semantics. */
export function lawEvaluateCommand(composition: Composition): Command {
  const made = command(composition, 'evaluate', 'Evaluate FEEL expressions of a JSON file.').requiredOption(
    '--file <path>',
    'a list of {"expression", "context"}; - reads the standard input',
  )
  return does<EvaluateOptions>(made, async (options) => {
    const results = evaluateCases(await readCases(options.file))
    answer(options, results, () => results.map((one) => ('error' in one ? one.error : JSON.stringify(one.value))))
    return 'done'
  })
}

async function readCases(file: string): Promise<EvaluationCase[]> {
  const text = file === '-' ? await readAll(process.stdin) : (await readNamedFile(file)).toString('utf8')
  const cases: unknown = parse(text, file)
  if (!Array.isArray(cases)) throw new Error(`${file} must hold a list of cases: [{"expression": "1 + 1"}]`)
  const wrong = cases.findIndex((one) => typeof one?.expression !== 'string')
  if (wrong >= 0) throw new Error(`${file}: case ${wrong + 1} has no "expression" (a text)`)
  return cases
}

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new Error(`${file} is no JSON: ${(error as Error).message}`, { cause: error })
  }
}
