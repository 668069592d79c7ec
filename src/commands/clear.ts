import * as fs from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import * as path from 'node:path'
import type { Command } from 'commander'
import { closePaper, pdfOfList } from '#facilitation/certificates/certificate-paper.ts'
import { certificatesToPrint } from '#facilitation/certificates/certificates-to-print.ts'
import { issueCertificate } from '#facilitation/clearances/issue-certificate.ts'
import { type NameList, readNameList } from '#facilitation/name-list/read-name-list.ts'
import { findJobOrder, type TakenList, type TakenWorker, takeNameList } from '#facilitation/name-list/take-name-list.ts'
import type { Appointed } from '#kernel/appointed.ts'
import { perform } from '#kernel/perform.ts'
import type { Fairway } from '../composition.ts'
import type { Opened } from '../jurisdiction.ts'
import { actingOfficer } from './acting-officer.ts'
import { answer, type CommonOptions, command, does, progress } from './frame.ts'
import { faultLines, toldFaults } from './list-faults.ts'
import { withJurisdiction } from './with-jurisdiction.ts'

interface ClearOptions extends CommonOptions {
  readonly as?: string
  readonly jobOrder: string
  readonly dryRun: boolean
  readonly issue: boolean
  readonly out?: string
}

/** `fairway clear`: names the workers of a list, decides for each, says why, and with --issue makes the certificates of those who are clear. */
export function clearCommand(fairway: Fairway): Command {
  const made = command(fairway, 'clear', 'Name the workers of a list for a job order, and decide for each.', {
    acts: true,
  })
    .argument('<file>', 'the name list, as CSV')
    .requiredOption('--job-order <number>', 'the approved job order, like JO-2026-0001')
    .option('--dry-run', 'do all of it and roll it back', false)
    .option('--issue', 'issue for those who are clear, in the name of a clearance officer', false)
    .option('--out <dir>', 'where --issue writes PDF files and certificates.json')
  return does<ClearOptions>(made, async (options, file) => {
    if (options.issue && !options.out) made.error('error: --issue needs --out DIR', { exitCode: 2 })
    if (options.out && !options.issue) made.error('error: --out is where --issue writes: add --issue', { exitCode: 2 })
    if (options.issue && options.dryRun)
      made.error('error: a dry run issues nothing: leave out --issue or --dry-run', { exitCode: 2 })
    const list = await readNameList(openFile(file as string))
    const { taken, issued } = await withJurisdiction(fairway, options, (here) => clear(here, options, list))
    const { workers, faults } = taken
    const shown = workers.map(({ row, name, result, obstacles, findings }) => ({
      row,
      name,
      result,
      obstacles,
      findings,
    }))
    answer(
      options,
      { workers: shown, faults: toldFaults(faults), named: taken.named, found: taken.found, ...(issued && { issued }) },
      () => said(taken, issued),
    )
    return faults.some((fault) => fault.code !== 'unknown-column') || issued?.refused.length ? 'wanting' : 'done'
  })
}

function openFile(file: string): AsyncIterable<Uint8Array> {
  if (!fs.existsSync(file)) throw new Error(`There is no file ${file}.`)
  return fs.createReadStream(file)
}

interface Issued {
  readonly certificates: number
  readonly refused: readonly { readonly row: number; readonly code: string }[]
  readonly out: string
}

async function clear(
  here: Opened,
  options: ClearOptions,
  list: NameList,
): Promise<{ taken: TakenList; issued: Issued | undefined }> {
  const { clerk, order } = await clerkFor(here, options)
  const bar = progress(list.workers.length, 'Workers')
  const taken = await takeNameList(
    {
      here,
      officer: clerk,
      job_order_id: order.id,
      country: order.country,
      dryRun: options.dryRun,
      onProgress: (settled) => bar.reach(settled),
    },
    list,
  )
  bar.end()
  return { taken, issued: options.issue ? await issue(here, options.out as string, taken.workers) : undefined }
}

/** The clerk who takes the list: the one of --as, else one of the agency whose job order it is. */
async function clerkFor(
  here: Opened,
  { as, jobOrder }: ClearOptions,
): Promise<{ clerk: Appointed; order: { id: string; country: string } }> {
  const agency = as
    ? undefined
    : await here.state.selectFrom('job_order').select('agency_id').where('number', '=', jobOrder).executeTakeFirst()
  if (!as && !agency)
    throw new Error(
      `There is no job order ${jobOrder} in ${here.code}. \`fairway demo load\` makes the demonstration's.`,
    )
  const clerk = await actingOfficer(here, as, 'agency clerk', agency ? { agency_id: agency.agency_id } : {})
  const order = await findJobOrder(here.state, clerk, jobOrder)
  if (!order) throw new Error(`There is no job order ${jobOrder} among those of ${clerk.email}.`)
  if (order.state !== 'approved')
    throw new Error(`The job order ${jobOrder} is ${order.state}; workers are named for an approved one.`)
  return { clerk, order }
}

/** Issues for those who are clear, and writes a PDF for each certificate that stands, also for those issued before. */
async function issue(here: Opened, out: string, workers: readonly TakenWorker[]): Promise<Issued> {
  const officer = await actingOfficer(here, undefined, 'clearance officer')
  const clear = workers.filter((one) => one.state === 'clear')
  const bar = progress(clear.length, 'Issued')
  const outcomes = await perform(
    here,
    officer,
    issueCertificate,
    clear.map((one) => ({ id: one.clearance_id, input: {} })),
    { onProgress: (done) => bar.reach(done) },
  )
  bar.end()
  const refused = outcomes.flatMap((one, i) =>
    'refusal' in one ? [{ row: (clear[i] as TakenWorker).row, code: one.refusal.code }] : [],
  )
  return { certificates: await writePapers(here, officer, out, workers), refused, out }
}

async function writePapers(
  here: Opened,
  officer: Appointed,
  out: string,
  workers: readonly TakenWorker[],
): Promise<number> {
  const office = await here.state
    .selectFrom('office')
    .select(['name', 'telephone'])
    .where('id', '=', officer.office_id)
    .executeTakeFirstOrThrow()
  const paper = {
    pack: here.pack,
    zone: here.zone,
    demonstration: here.signer.demonstration,
    office: office.name,
    help: office.telephone,
    check_address: null,
  }
  const toPrint = await certificatesToPrint(
    here.state,
    workers.map((one) => one.clearance_id),
    paper,
  )
  const rows = new Map(workers.map((one) => [one.clearance_id, one.row]))
  await mkdir(out, { recursive: true })
  const bar = progress(toPrint.length, 'Printed')
  let printed = 0
  for await (const { number, pdf } of pdfOfList(toPrint)) {
    await writeFile(path.join(out, `${number.replaceAll('/', '-')}.pdf`), pdf)
    bar.reach(++printed)
  }
  bar.end()
  await closePaper()
  const index = toPrint
    .map(({ clearance_id, certificate }) => ({
      row: rows.get(clearance_id) as number,
      number: certificate.number,
      qr: certificate.token,
    }))
    .sort((a, b) => a.row - b.row)
  await writeFile(path.join(out, 'certificates.json'), `${JSON.stringify(index, null, 2)}\n`)
  return index.length
}

function said({ workers, faults, named, found }: TakenList, issued: Issued | undefined): string[] {
  const count = (result: TakenWorker['result']) => workers.filter((one) => one.result === result).length
  return [
    ...workers
      .filter((one) => one.result !== 'clear' || one.findings.length > 0)
      .flatMap((one) => [
        `Row ${one.row}  ${one.name}: ${one.result}`,
        ...one.obstacles.map(
          ({ rule, message, remedy, next, citation }) =>
            `    ${rule} ${message} ${remedy} Next: ${next}. (${citation})`,
        ),
        ...one.findings.map(({ rule, title, against }) => `    ${rule} finding against the ${against}: ${title}`),
      ]),
    ...faultLines(faults),
    `${workers.length} workers: ${count('clear')} clear, ${count('obstructed')} obstructed, ${count('unknown')} unknown; ${named} named now, ${found} found again.`,
    ...(issued
      ? [`${issued.certificates} certificates lie in ${issued.out}; ${issued.refused.length} were refused.`]
      : []),
  ]
}
