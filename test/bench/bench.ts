// npm run bench [-- --row N] [--json]: each row's figure beside a limit that is taken in the same run, and whether it reaches
// what was asked. Ends with 1 when a row does not.
import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { leaveServer } from '#test/stage-database.ts'
import type { BenchRow } from './row.ts'

/** The rows in the order of the table; each file exports `run(): Promise<BenchRow>`. */
const files = ['explained-decisions.ts', 'named-decided-issued.ts', 'one-by-one.ts']

const { values } = parseArgs({
  options: { row: { type: 'string', multiple: true }, json: { type: 'boolean' }, help: { type: 'boolean' } },
})

const say = (text: string) => process.stdout.write(`${text}\n`)
const complain = (text: string) => process.stderr.write(`${text}\n`)

async function runRows(numbers: readonly number[]): Promise<void> {
  const rows: BenchRow[] = []
  for (const number of numbers) {
    const file = new URL(files[number - 1] as string, import.meta.url)
    if (!existsSync(file)) {
      complain(`Row ${number} is left out: ${files[number - 1]} is not there.`)
      continue
    }
    const { run } = (await import(file.href)) as { run(): Promise<BenchRow> }
    const row = await run()
    rows.push(row)
    if (!values.json) say(shown(number, row))
  }
  if (values.json)
    say(
      JSON.stringify(
        rows.map((row) => ({ ...row, reached: reached(row) })),
        null,
        2,
      ),
    )
  if (!rows.every(reached)) process.exitCode = 1
}

const reached = ({ ratio, reach, better }: BenchRow): boolean => (better === 'higher' ? ratio >= reach : ratio <= reach)

function shown(number: number, row: BenchRow): string {
  const { name, ours, limit, unit, ratio, reach, better, note } = row
  const figures = [
    `ours ${figure(ours)} ${unit}`,
    `limit ${figure(limit)} ${unit}`,
    `ratio ${ratio.toFixed(2)}`,
    `asked ${better === 'higher' ? 'at least' : 'at most'} ${reach}`,
    reached(row) ? 'reached' : 'NOT reached',
  ]
  return [`${number}. ${name}`, `   ${figures.join(' · ')}`, ...(note ? [`   ${note}`] : [])].join('\n')
}

const figure = (value: number): string => new Intl.NumberFormat('en', { maximumSignificantDigits: 4 }).format(value)

if (values.help) {
  say(
    `npm run bench [-- --row N …] [--json]\n\nRows:\n${files.map((file, index) => `  ${index + 1}  ${file}`).join('\n')}`,
  )
} else {
  const numbers = values.row?.map(Number) ?? files.map((_, index) => index + 1)
  const strange = numbers.find((number) => files[number - 1] === undefined)
  if (strange !== undefined) {
    complain(`There is no row ${values.row?.[numbers.indexOf(strange)]}; the rows are 1 to ${files.length}.`)
    process.exitCode = 2
  } else await runRows(numbers).finally(leaveServer)
  // Stages come from the tests' own: left to itself, the test runner would add that no test was run.
  process.exit()
}
