import { type Kysely, sql } from 'kysely'
import type { Tables } from '#database/tables.ts'
import type { Outcome } from '#kernel/act.ts'
import { isOutside, type Officer } from '#kernel/authority.ts'
import { dayIn } from '#kernel/clock.ts'
import type { Decision } from '#kernel/decision.ts'
import { uuidv7 } from '#kernel/ids.ts'
import { type Jurisdiction, perform, rehearse } from '#kernel/perform.ts'
import type { Refusal } from '#kernel/refusal.ts'
import { sight } from '#kernel/register.ts'
import { decideClearance } from '../clearances/decide-clearance.ts'
import { requestClearance } from '../clearances/request-clearance.ts'
import { recordContract } from '../contracts/record-contract.ts'
import { recordEntryPermission } from '../entry-permissions/record-entry-permission.ts'
import { jobOrder } from '../job-orders/job-order.ts'
import { nameWorker } from '../offers/name-worker.ts'
import { type Column, columns } from './columns.ts'
import type { ListFault } from './list-fault.ts'
import type { ListedWorker } from './listed-worker.ts'
import { type Papers, papersOf, sameContract, sameVisa } from './papers.ts'
import type { NameList } from './read-name-list.ts'
import { keepRun, type Settled, type TakenOver } from './run.ts'

/** One obstacle or finding as the agency is told it. */
interface ListedObstacle {
  readonly rule: string
  readonly title: string
  readonly citation: string
  readonly message: string
  readonly facts: Readonly<Record<string, unknown>>
  readonly remedy: string
  readonly next: string
}

interface ListedFinding {
  readonly rule: string
  readonly title: string
  readonly citation: string
  readonly against: string
}

/** What a list came to for one worker. `state` is the clearance's: `issued` where the certificate was issued before. */
export interface TakenWorker {
  readonly row: number
  readonly name: string
  readonly result: 'clear' | 'obstructed' | 'unknown'
  readonly state: string
  readonly offer_id: string
  readonly clearance_id: string
  readonly obstacles: readonly ListedObstacle[]
  readonly findings: readonly ListedFinding[]
}

export interface TakenList {
  readonly workers: readonly TakenWorker[]
  /** Faults of the list, and rows that an act refused. */
  readonly faults: readonly ListFault[]
  /** How many were named now, and how many had been named before. */
  readonly named: number
  readonly found: number
}

export interface Taking {
  readonly here: Jurisdiction
  /** The clerk in whose name the list is taken. */
  readonly officer: Officer
  readonly job_order_id: string
  /** The country of the job order: where the contracts are for. */
  readonly country: string
  /** The language of obstacles and findings; the pack's first when left out. */
  readonly language?: string
  /** Does all of it and rolls it back. */
  readonly dryRun?: boolean
  /** Another server goes on with the list when this one dies. Told the id of the run's row, so that a page can watch it. */
  readonly onStart?: (runId: string) => void
  /** Called after each chunk with how many workers are settled. */
  readonly onProgress?: (settled: number, of: number) => void
}

/** A job order by its number, as the officer may see it; undefined when it is not the officer's own. */
export async function findJobOrder(
  db: Kysely<Tables>,
  officer: Officer,
  number: string,
): Promise<{ id: string; agency_id: string; country: string; state: string } | undefined> {
  const { rows } = await sql<{ id: string; agency_id: string; country: string; state: string }>`
    select id, agency_id, country, state::text as state from job_order where number = ${number} and ${sight(jobOrder, officer)}`.execute(
    db,
  )
  return rows[0]
}

const chunkSize = 500

/**
 * Takes a name list for a job order: names who is not named yet, records visas and contracts that are new or changed, requests and decides.
 * All of it by the same acts as one by one, in chunks of 500; the same list again finds the same people and records nothing twice. A row
 * that an act refuses is a fault of that row, and the others go on.
 */
export async function takeNameList(taking: Taking, list: NameList): Promise<TakenList> {
  const { here, officer, job_order_id, country, language, onStart, dryRun } = taking
  if (dryRun) return rehearse(here, (tried) => takeChunks({ ...taking, perform: tried }, list, atFirst(list)))
  const work: Work = { role: officer.role, job_order_id, country, ...(language && { language }), list }
  const run = await keepRun(here, officer, {
    act: takingNameList,
    about: job_order_id,
    total: list.workers.length,
    ...(onStart && { work }),
  })
  onStart?.(run.id)
  return run.watch((settle) => takeChunks({ ...taking, perform }, list, atFirst(list), settle))
}

/** What a run of a name list is called in its row. */
export const takingNameList = 'take-name-list'

/** What a run keeps of a list, so that another server can go on with it. */
interface Work extends Pick<Taking, 'job_order_id' | 'country' | 'language'> {
  readonly role: string
  readonly list: NameList
}

/** What a list came to so far, as its run keeps it for the page on which it is watched. */
export interface ListOutcome extends Pick<TakenList, 'faults' | 'named' | 'found'> {
  readonly rows: number
}

/** Goes on with a list whose server died. What that one had done and not told is done again: who is named already is found. */
export async function goOnWithNameList(here: Jurisdiction, officer: Officer, run: TakenOver): Promise<void> {
  const { list, ...taking } = run.work as Work
  const { done, refused } = run
  const before = { ...atFirst(list), ...(run.outcome as ListOutcome | null), done, refused }
  await run.watch((settle) => takeChunks({ ...taking, here, officer, perform }, list, before, settle))
}

interface Performing extends Taking {
  readonly perform: typeof perform
}

/** How far a list came. */
type Came = Pick<Settled, 'done' | 'refused'> & Pick<TakenList, 'faults' | 'named' | 'found'>

const atFirst = ({ faults }: NameList): Came => ({ done: 0, refused: 0, named: 0, found: 0, faults })

/** So many chunks are under way at once: while the database works for one, the law is asked for the other. */
const atOnce = 2
/** So many faults are kept for the page; whoever has more sends another list. */
const mostFaultsKept = 1000

async function takeChunks(
  taking: Performing,
  list: NameList,
  before: Came,
  settle?: (settled: Settled) => Promise<void>,
): Promise<TakenList> {
  const known = await namedBefore(taking)
  const rest = list.workers.slice(before.done)
  const starts = Array.from({ length: Math.ceil(rest.length / chunkSize) }, (_, i) => i * chunkSize)
  const chunks = starts.map((at) => new Chunk(taking, known, rest.slice(at, at + chunkSize)))
  const waiting = chunks.values()
  const takeNext = async () => {
    for (const chunk of waiting) {
      await chunk.take()
      const { done, refused, ...came } = andThen(before, unbroken(chunks))
      const outcome: ListOutcome = { ...came, faults: came.faults.slice(0, mostFaultsKept), rows: list.rows }
      await settle?.({ done, refused, outcome })
      taking.onProgress?.(done, list.workers.length)
    }
  }
  // A rehearsal is one transaction, in which one thing happens after another.
  await Promise.all(Array.from({ length: taking.dryRun ? 1 : atOnce }, takeNext))
  const { named, found, faults } = andThen(before, chunks)
  return { workers: chunks.flatMap((chunk) => chunk.taken), faults, named, found }
}

/** The settled chunks before the first that is not: another server would go on from there. */
function unbroken(chunks: readonly Chunk[]): readonly Chunk[] {
  const open = chunks.findIndex((chunk) => !chunk.settled)
  return open < 0 ? chunks : chunks.slice(0, open)
}

function andThen(before: Came, chunks: readonly Chunk[]): Came {
  const sum = (of: (chunk: Chunk) => number) => chunks.reduce((total, chunk) => total + of(chunk), 0)
  const faults = chunks.flatMap((chunk) => chunk.faults)
  const named = sum((chunk) => chunk.named)
  return {
    done: before.done + sum((chunk) => chunk.size),
    refused: before.refused + faults.length,
    named: before.named + named,
    found: before.found + sum((chunk) => chunk.taken.length) - named,
    faults: [...before.faults, ...faults].sort((a, b) => a.row - b.row),
  }
}

const key = (one: { line: string; passport_number: string; birth_on: string }) =>
  `${one.line} ${one.passport_number} ${one.birth_on}`

/** The offers of the order that still stand, by line, passport and birth date, as the agency itself named them. */
async function namedBefore({ here, officer, job_order_id }: Taking): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; line: string; passport_number: string; birth_on: Temporal.PlainDate }>`
    select f.id, l.letter as line, f.passport_number, f.birth_on from offer f join job_order_line l on l.id = f.line_id
    where f.job_order_id = ${job_order_id} and f.agency_id = ${officer.agency_id} and f.state in ('offered', 'accepted', 'waiting')`.execute(
    here.state,
  )
  return new Map(rows.map((row) => [key({ ...row, birth_on: row.birth_on.toString() }), row.id]))
}

/** A worker of the chunk with the offer that was found or made. */
interface Offered {
  readonly worker: ListedWorker
  readonly offer_id: string
  readonly fresh: boolean
}

class Chunk {
  readonly faults: ListFault[] = []
  taken: readonly TakenWorker[] = []
  named = 0
  settled = false
  readonly #taking: Performing
  readonly #known: ReadonlyMap<string, string>
  readonly #workers: readonly ListedWorker[]

  constructor(taking: Performing, known: ReadonlyMap<string, string>, workers: readonly ListedWorker[]) {
    this.#taking = taking
    this.#known = known
    this.#workers = workers
  }

  get size(): number {
    return this.#workers.length
  }

  async take(): Promise<void> {
    const offered = await this.#name()
    const papers = await papersOf(
      this.#taking.here.state,
      offered.filter((one) => !one.fresh).map((one) => one.offer_id),
    )
    await this.#recordVisas(offered, papers)
    await this.#recordContracts(offered, papers)
    this.taken = await this.#decide(offered, papers)
    this.settled = true
  }

  async #name(): Promise<Offered[]> {
    const before = this.#workers.flatMap((worker) => {
      const offer_id = this.#known.get(key({ ...worker.identity, line: worker.line }))
      return offer_id ? [{ worker, offer_id, fresh: false }] : []
    })
    const old = new Set(before.map((one) => one.worker))
    const asked = this.#workers
      .filter((worker) => !old.has(worker))
      .map((worker) => ({ worker, id: uuidv7(), input: this.#naming(worker) }))
    const outcomes = await this.#perform(nameWorker, asked)
    const now = asked.flatMap(({ worker }, i): Offered[] => {
      const outcome = outcomes[i] as Outcome
      if (outcome.done) return [{ worker, offer_id: outcome.id, fresh: true }]
      const refusal = 'refusal' in outcome ? outcome.refusal : undefined
      const earlier = refusal?.code === 'already-named' ? refusal.arguments?.offer : undefined
      if (typeof earlier === 'string') return [{ worker, offer_id: earlier, fresh: false }]
      this.#refused(worker, 'name-worker', refusal)
      return []
    })
    this.named = now.filter((one) => one.fresh).length
    return [...before, ...now].sort((a, b) => a.worker.row - b.worker.row)
  }

  #naming({ identity, line, row, departure_planned_on, own_script_name }: ListedWorker) {
    return {
      ...identity,
      ...(own_script_name && { own_script_name }),
      job_order_id: this.#taking.job_order_id,
      line,
      list_row: row,
      ...(departure_planned_on && { departure_planned_on }),
    }
  }

  async #recordVisas(offered: readonly Offered[], papers: ReadonlyMap<string, Papers>): Promise<void> {
    const asked = offered.flatMap(({ worker, offer_id }) => {
      const { visa } = worker
      if (!visa || sameVisa(papers.get(offer_id), visa)) return []
      const { occupation_code, ...rest } = visa
      return [{ worker, id: uuidv7(), input: { offer_id, ...rest, ...(occupation_code && { occupation_code }) } }]
    })
    this.#refuseThose(asked, 'record-entry-permission', await this.#perform(recordEntryPermission, asked))
  }

  async #recordContracts(offered: readonly Offered[], papers: ReadonlyMap<string, Papers>): Promise<void> {
    const asked = offered.flatMap(({ worker, offer_id }) => {
      const { contract } = worker
      if (!contract || sameContract(papers.get(offer_id), contract)) return []
      return [{ worker, id: uuidv7(), input: { offer_id, country: this.#taking.country, ...contract } }]
    })
    this.#refuseThose(asked, 'record-contract', await this.#perform(recordContract, asked))
  }

  async #decide(offered: readonly Offered[], papers: ReadonlyMap<string, Papers>): Promise<TakenWorker[]> {
    const open = new Map(
      offered.flatMap(({ offer_id }) =>
        papers.get(offer_id)?.clearance_id ? [[offer_id, papers.get(offer_id) as Papers]] : [],
      ),
    )
    const asked = offered
      .filter(({ offer_id }) => !open.has(offer_id))
      .map(({ worker, offer_id }) => ({ worker, id: uuidv7(), input: { offer_id } }))
    const requested = await this.#perform(requestClearance, asked)
    this.#refuseThose(asked, 'request-clearance', requested)
    const clearances = new Map(
      asked.flatMap((one, i) => (requested[i]?.done ? [[one.input.offer_id, one.id] as const] : [])),
    )
    const ready = offered.flatMap((one) => {
      const before = open.get(one.offer_id)
      const id = before?.clearance_id ?? clearances.get(one.offer_id)
      return id ? [{ ...one, id, issued: before?.clearance_state === 'issued', input: {} }] : []
    })
    const undecided = ready.filter((one) => !one.issued)
    const outcomes = await this.#perform(decideClearance, undecided)
    this.#refuseThose(undecided, 'decide-clearance', outcomes)
    const decided = new Map(outcomes.map((outcome) => [outcome.id, outcome]))
    return ready.flatMap((one) => {
      if (one.issued) return [this.#told(one, one.id, 'issued', undefined)]
      const outcome = decided.get(one.id)
      return outcome?.done ? [this.#told(one, one.id, outcome.state, outcome.decision)] : []
    })
  }

  #told(
    { worker, offer_id }: Offered,
    clearance_id: string,
    state: string,
    decision: Decision | undefined,
  ): TakenWorker {
    const { here, officer, language = here.language } = this.#taking
    const today = dayIn(here.zone, here.clock.now())
    // What rests on a worker's private statement is told to no outside body, nor that there is anything to tell (HARM.md S2).
    const answers = (decision?.answers ?? []).filter((answer) => !(answer.confidential && isOutside(officer.role)))
    const explain = (answer: (typeof answers)[number]) =>
      here.law.explain(answer, (decision as Decision).facts, today, language)
    return {
      row: worker.row,
      name: [worker.identity.given_names, worker.identity.surname].filter(Boolean).join(' '),
      result: state === 'issued' ? 'clear' : (state as TakenWorker['result']),
      state,
      offer_id,
      clearance_id,
      obstacles: answers
        .filter((answer) => answer.consequence === 'stops' && answer.result !== 'holds')
        .map((answer) => {
          const { rule, title, citation, message, remedy, next } = explain(answer)
          return { rule, title, citation, message, facts: answer.facts, remedy, next }
        }),
      findings: answers
        .filter((answer) => answer.consequence === 'finding' && answer.result === 'fails')
        .map((answer) => {
          const { rule, title, citation } = explain(answer)
          return { rule, title, citation, against: answer.against }
        }),
    }
  }

  async #perform(
    declared: Parameters<typeof perform>[2],
    asked: readonly { readonly id: string; readonly input: unknown }[],
  ): Promise<Outcome[]> {
    if (asked.length === 0) return []
    const { here, officer } = this.#taking
    return this.#taking.perform(
      here,
      officer,
      declared,
      asked.map(({ id, input }) => ({ id, input: input as never })),
    )
  }

  #refuseThose(asked: readonly { readonly worker: ListedWorker }[], act: string, outcomes: readonly Outcome[]): void {
    for (const [i, { worker }] of asked.entries()) {
      const outcome = outcomes[i]
      if (outcome && !outcome.done) this.#refused(worker, act, 'refusal' in outcome ? outcome.refusal : undefined)
    }
  }

  #refused({ row }: ListedWorker, act: string, refusal: Refusal | undefined): void {
    this.faults.push({
      row,
      column: refusal ? columnOfRefusal(refusal) : null,
      code: refusal?.code ?? 'proposed',
      refused: { act, refusal: refusal ? toldOf(refusal) : null },
    })
  }
}

/** The cells that refusals without a field are about. */
const columnsOfCodes: Readonly<Record<string, string>> = {
  'no-such-line': columns.line.header,
  worker_born: columns.birth_on.header,
}

/** The header of the cell that a refusal is about; null where it is about the row. */
function columnOfRefusal({ code, fields }: Refusal): string | null {
  const column = columnsOfCodes[code]
  if (column) return column
  return (
    fields?.map(({ field }) => (columns as Partial<Record<string, Column>>)[field]?.header ?? field).join(', ') ?? null
  )
}

/** What the words of a refusal need. */
const toldOf = ({ step, code, arguments: filled }: Refusal) => ({ step, code, ...(filled && { arguments: filled }) })
