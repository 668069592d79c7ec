import type { InventedWorker } from './invented-worker.ts'

const intro = `# The demonstration

Everybody here is invented. Their passport numbers begin with ZZ, and no production key signs for them (HARM.md S29). The two lists are made
by \`node tools/make-demonstration-lists.ts\`, the same at every run; a test decides them and holds them to the tables below, row by row.

\`fairway start\` (or \`fairway demo load\`) makes two countries. In each of them the registers already hold what others than the agency have to
say of the people of its list; the list itself brings what the agency says.

| comes from the list (the agency) | comes from the registers |
|---|---|
| line, names, birth date, passport with its machine-readable lines | the acceptance, or that there is none (the worker) |
| planned departure | the result of the clinic, orientation, comprehensive education, skills certificate |
| visa: number, kind, job, sponsor, name, passport, days | the insurance and what it covers; membership of the fund |
| contract: day, job, wage, months | that the post verified the contract; a former name; receipts and private statements |

So the people are named and the contracts are recorded when the demonstration is loaded; \`fairway clear\` finds the same people, records the
visas, and decides. A row is counted as a spreadsheet counts: the headers are row 1.

    fairway clear demo/namelist.csv --job-order JO-2026-0001
    fairway clear demo/namelist-nepal.csv --job-order JO-2026-0001 --jurisdiction np
`

/** demo/README.md: which rows have what, and what the decision must be. */
export function writeReadme(
  lists: readonly { readonly file: string; readonly about: string; readonly workers: readonly InventedWorker[] }[],
): string {
  return [intro, ...lists.map(tableOf)].join('\n')
}

function tableOf({ file, about, workers }: Parameters<typeof writeReadme>[0][number]): string {
  const planted = workers.filter((one) => one.plant)
  const rows = planted.map(({ row, plant }) => {
    const { what, from, result, obstacles, findings } = plant as NonNullable<typeof plant>
    return `| ${row} | ${what} | ${from} | ${result} | ${obstacles.join(', ')} | ${findings.join(', ')} |`
  })
  return `## ${file}

${about} ${workers.length} people; the ${workers.length - planted.length} whose rows are not below are clear, without a finding.

| row | what was planted | comes from | result | obstacles | findings that the agency sees |
|---|---|---|---|---|---|
${rows.join('\n')}
`
}
