import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { CsvError, parse } from 'csv-parse'
import { hasControlSign, isFormula } from './cell.ts'
import { type Column, type ColumnName, columnOf, columns, plainHeader } from './columns.ts'
import { type Decoded, decodeList, type Encoding } from './decode.ts'
import type { CellFault, FaultArguments, FaultCode, ListFault } from './list-fault.ts'
import { type ListedWorker, workerOf } from './listed-worker.ts'

/** What a list holds: the workers whose rows are right, and what is wrong with the others. */
export interface NameList {
  readonly workers: readonly ListedWorker[]
  readonly faults: readonly ListFault[]
  /** Rows below the headers that hold anything. */
  readonly rows: number
  readonly encoding: Encoding | null
}

const mostBytes = 50 * 1024 * 1024
const mostRows = 20_000
/** A list with more faults than this is another kind of file; the rest is not told one by one. */
const mostFaults = 1000

/** Bytes as they come: a file, an upload, an array of pieces. */
export type Bytes = AsyncIterable<Uint8Array> | Iterable<Uint8Array>

/**
 * Reads a name list (CSV; comma, semicolon or tab; UTF-8, UTF-16 or Windows-1252). Never throws for what the list holds: each fault has its
 * row and column, and a row without a fault can be taken. A fault of the list as a whole (row 0 or 1) leaves no workers.
 */
export async function readNameList(source: Bytes): Promise<NameList> {
  const bytes = await gather(source)
  if (!bytes) {
    return nothing({ row: 0, column: null, code: 'too-large' })
  }
  const decoded = decodeList(bytes)
  if (!decoded) {
    return nothing({ row: 0, column: null, code: 'not-text' })
  }
  return readRows(decoded)
}

const nothing = (fault: ListFault): NameList => ({ workers: [], faults: [fault], rows: 0, encoding: null })

/** All the bytes, or undefined as soon as they are too many. */
async function gather(source: Bytes): Promise<Buffer | undefined> {
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of source) {
    size += piece.byteLength
    if (size > mostBytes) return undefined
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}

class Reading {
  readonly faults: ListFault[] = []
  readonly workers: ListedWorker[] = []
  /** The column under each header, by position; null for those that are passed over. */
  header: readonly (ColumnName | null)[] | undefined
  rows = 0
  row = 0
  /** Nothing below is read any more. */
  ended = false
  /** The row in which each person was named first. */
  readonly seen = new Map<string, number>()

  /** How many faults there are, told or not. */
  found = 0

  fault(row: number, column: string | null, code: FaultCode, filled?: FaultArguments): void {
    this.found += 1
    if (this.faults.length < mostFaults) this.faults.push({ row, column, code, ...(filled && { arguments: filled }) })
    else if (this.faults.length === mostFaults)
      this.faults.push({ row, column: null, code: 'more-faults', arguments: { most: mostFaults } })
  }
}

async function readRows({ text, encoding }: Decoded): Promise<NameList> {
  const reading = new Reading()
  const parser = parse({
    delimiter: delimiterOf(text),
    relax_column_count: true,
    trim: true,
    max_record_size: 100_000,
    bom: true,
    // Taken as they are parsed: the rows before a broken one would be lost in the stream with it.
    on_record: (record: string[]) => {
      if (!reading.ended) reading.ended = !takeRecord(reading, record)
      return null
    },
  })
  try {
    await pipeline(Readable.from(piecesOf(text, reading)), parser.resume())
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    if (!reading.ended) reading.fault(reading.row + 1, null, brokenCsv(error))
  }
  if (!reading.header && reading.faults.length === 0) {
    reading.fault(1, null, 'empty-list', { columns: neededHeaders().join(', ') })
  }
  const whole = reading.header === undefined || reading.faults.some((fault) => fault.row <= 1 && fatal.has(fault.code))
  return { workers: whole ? [] : reading.workers, faults: reading.faults, rows: reading.rows, encoding }
}

const fatal: ReadonlySet<string> = new Set(['missing-column', 'doubled-column', 'empty-list', 'too-many-rows'])

/** The text in pieces, until nothing more is wanted of it. */
function* piecesOf(text: string, reading: Reading): Generator<string> {
  const size = 1 << 20
  for (let at = 0; at < text.length && !reading.ended; at += size) yield text.slice(at, at + size)
}

/** The sign that the first line has most of, outside quotes. */
function delimiterOf(text: string): string {
  const line =
    text
      .slice(0, 10_000)
      .split(/\r?\n|\r/, 1)[0]
      ?.replaceAll(/"[^"]*"/g, '') ?? ''
  const count = (sign: string) => line.split(sign).length
  return [',', ';', '\t'].sort((a, b) => count(b) - count(a))[0] as string
}

const brokenCsv = ({ code }: CsvError): FaultCode => (code === 'CSV_MAX_RECORD_SIZE' ? 'row-too-long' : 'broken-csv')

/** Takes the next row; false ends the reading. */
function takeRecord(reading: Reading, record: readonly string[]): boolean {
  reading.row += 1
  if (reading.row === 1) return readHeader(reading, record)
  if (record.every((cell) => cell === '')) return true
  reading.rows += 1
  if (reading.rows > mostRows) {
    reading.fault(1, null, 'too-many-rows', { most: mostRows })
    return false
  }
  const cells = readCells(reading, record)
  const { worker, faults } = cells ? workerOf(reading.row, cells) : { worker: undefined, faults: [] }
  for (const { column, ...fault } of faults) faultIn(reading, columns[column].header, fault)
  if (worker) keep(reading, worker)
  return true
}

const neededHeaders = () =>
  Object.values(columns as Readonly<Record<string, Column>>).flatMap((column) => (column.needed ? [column.header] : []))

function readHeader(reading: Reading, record: readonly string[]): boolean {
  const found = record.map((cell) => columnOf(cell) ?? null)
  for (const [i, column] of found.entries()) {
    const said = record[i] as string
    if (column && found.indexOf(column) < i) {
      reading.fault(1, columns[column].header, 'doubled-column', { column: columns[column].header })
    } else if (!column && said !== '') {
      reading.fault(1, printable(said), 'unknown-column')
    }
  }
  for (const [name, { header, needed }] of Object.entries(columns as Readonly<Record<string, Column>>)) {
    if (needed && !found.includes(name as ColumnName)) {
      reading.fault(1, header, 'missing-column', { column: header })
    }
  }
  if (reading.faults.some((fault) => fatal.has(fault.code))) return false
  reading.header = found
  return true
}

/** A header that we don't know, told back without anything that a spreadsheet or a page could run. */
const printable = (said: string): string =>
  plainHeader(said)
    .replaceAll(/[^\p{L}\p{N} ]/gu, '')
    .slice(0, 40) || 'unnamed'

/** The cells of a row as their columns read them; undefined when one of them is wrong. */
function readCells(reading: Reading, record: readonly string[]): Partial<Record<ColumnName, string>> | undefined {
  const header = reading.header as readonly (ColumnName | null)[]
  const before = reading.found
  if (record.length > header.length && record.slice(header.length).some((cell) => cell !== '')) {
    faultIn(reading, null, { code: 'too-many-cells', arguments: { cells: record.length, columns: header.length } })
  }
  const cells: Partial<Record<ColumnName, string>> = {}
  for (const [i, name] of header.entries()) {
    const text = record[i] ?? ''
    if (!name) continue
    const { header: title, needed, read } = columns[name] as Column
    const got = text === '' ? nothingIn(needed) : readCell(name, text, read)
    if (got && 'value' in got) cells[name] = got.value
    else if (got) faultIn(reading, title, got)
  }
  return reading.found === before ? cells : undefined
}

const nothingIn = (needed: true | undefined): CellFault | undefined => (needed ? { code: 'missing' } : undefined)

function readCell(name: ColumnName, text: string, read: Column['read']): ReturnType<Column['read']> {
  if (isFormula(text, name === 'telephone')) return { code: 'formula' }
  return hasControlSign(text) ? { code: 'control-sign' } : read(text)
}

/** A fault of the row that is being read. */
const faultIn = (reading: Reading, column: string | null, { code, arguments: filled }: CellFault) =>
  reading.fault(reading.row, column, code, filled)

/** The same person twice in one list is one person: the first row counts. */
function keep(reading: Reading, worker: ListedWorker): void {
  const { passport_issuer, passport_number, birth_on } = worker.identity
  const key = `${passport_issuer} ${passport_number} ${birth_on}`
  const first = reading.seen.get(key)
  if (first !== undefined) {
    faultIn(reading, null, { code: 'same-person-twice', arguments: { first } })
    return
  }
  reading.seen.set(key, reading.row)
  reading.workers.push(worker)
}
