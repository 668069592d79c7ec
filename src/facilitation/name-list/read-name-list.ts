import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { CsvError, parse } from 'csv-parse'
import { hasControlSign, isFormula } from './cell.ts'
import { type Column, type ColumnName, columnOf, columns, plainHeader } from './columns.ts'
import { type Decoded, decodeList, type Encoding } from './decode.ts'
import { type ListedWorker, workerOf } from './listed-worker.ts'

/** One thing wrong in a list. It never repeats what the cell held: a formula must not travel on. */
export interface ListFault {
  /** As a spreadsheet counts: the row of headers is 1. */
  readonly row: number
  /** The header as our lists have it; null where the whole row or the whole list is meant. */
  readonly column: string | null
  readonly code: string
  readonly says: string
  readonly todo: string
}

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
    return nothing({
      row: 0,
      column: null,
      code: 'too-large',
      says: 'The list is larger than 50 MB.',
      todo: 'Cut it into several lists; ten thousand workers need about 4 MB.',
    })
  }
  const decoded = decodeList(bytes)
  if (!decoded) {
    return nothing({
      row: 0,
      column: null,
      code: 'not-text',
      says: 'This is not a text file in UTF-8, UTF-16 or Windows-1252.',
      todo: 'Save the list as CSV (UTF-8) and send that.',
    })
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

  fault(row: number, column: string | null, code: string, says: string, todo: string): void {
    if (this.faults.length < mostFaults) this.faults.push({ row, column, code, says, todo })
    else if (this.faults.length === mostFaults) {
      this.faults.push({
        row,
        column: null,
        code: 'more-faults',
        says: `More than ${mostFaults} faults: the rest is not told.`,
        todo: 'Mend these and send the list again.',
      })
    }
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
    const { says, todo } = brokenCsv(error)
    if (!reading.ended) reading.fault(reading.row + 1, null, 'broken-csv', says, todo)
  }
  if (!reading.header && reading.faults.length === 0) {
    reading.fault(
      1,
      null,
      'empty-list',
      'The list is empty.',
      `Send a list whose first row names its columns: ${neededHeaders().join(', ')}.`,
    )
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

function brokenCsv(error: CsvError): { says: string; todo: string } {
  if (error.code === 'CSV_MAX_RECORD_SIZE') {
    return {
      says: 'This row is longer than 100,000 characters; perhaps a quotation mark was never closed.',
      todo: 'Look for a single " in this row or the one before it. The rows before can be taken.',
    }
  }
  return {
    says: 'The quotation marks of this row do not close.',
    todo: 'Look for a single " in this row and double it or take it out. The rows before can be taken.',
  }
}

/** Takes the next row; false ends the reading. */
function takeRecord(reading: Reading, record: readonly string[]): boolean {
  reading.row += 1
  if (reading.row === 1) return readHeader(reading, record)
  if (record.every((cell) => cell === '')) return true
  reading.rows += 1
  if (reading.rows > mostRows) {
    reading.fault(
      1,
      null,
      'too-many-rows',
      `The list has more than ${mostRows.toLocaleString('en')} workers.`,
      'Cut it into several lists.',
    )
    return false
  }
  const cells = readCells(reading, record)
  const { worker, faults } = cells ? workerOf(reading.row, cells) : { worker: undefined, faults: [] }
  for (const { column, code, says, todo } of faults)
    reading.fault(reading.row, columns[column].header, code, says, todo)
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
      reading.fault(
        1,
        columns[column].header,
        'doubled-column',
        `The column “${columns[column].header}” stands twice.`,
        'Keep the one that is right and take the other out.',
      )
    } else if (!column && said !== '') {
      reading.fault(
        1,
        printable(said),
        'unknown-column',
        'No column of a name list is called so; it is passed over.',
        'Nothing, if it is only for you; else look at the list of columns.',
      )
    }
  }
  for (const [name, { header, needed }] of Object.entries(columns as Readonly<Record<string, Column>>)) {
    if (needed && !found.includes(name as ColumnName)) {
      reading.fault(
        1,
        header,
        'missing-column',
        `The column “${header}” is missing.`,
        'Add it. The first row of the list must name its columns.',
      )
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
  const before = reading.faults.length
  if (record.length > header.length && record.slice(header.length).some((cell) => cell !== '')) {
    reading.fault(
      reading.row,
      null,
      'too-many-cells',
      `The row has ${record.length} cells, the first row names ${header.length} columns.`,
      'Put a cell that holds the delimiter between quotation marks.',
    )
  }
  const cells: Partial<Record<ColumnName, string>> = {}
  for (const [i, name] of header.entries()) {
    const text = record[i] ?? ''
    if (!name) continue
    const { header: title, needed, read } = columns[name] as Column
    if (text === '') {
      if (needed)
        reading.fault(reading.row, title, 'missing', 'This cell must not be empty.', 'Fill it in as the paper has it.')
    } else if (isFormula(text, name === 'telephone')) {
      reading.fault(
        reading.row,
        title,
        'formula',
        'The cell begins like a formula (=, +, - or @).',
        'Write the plain value. No name or number begins so.',
      )
    } else if (hasControlSign(text)) {
      reading.fault(
        reading.row,
        title,
        'control-sign',
        'The cell holds a sign that no name or number has.',
        'Write the cell again; the list may have been saved in another encoding.',
      )
    } else {
      const got = read(text)
      if ('value' in got) cells[name] = got.value
      else reading.fault(reading.row, title, got.code, got.says, got.todo)
    }
  }
  return reading.faults.length === before ? cells : undefined
}

/** The same person twice in one list is one person: the first row counts. */
function keep(reading: Reading, worker: ListedWorker): void {
  const { passport_issuer, passport_number, birth_on } = worker.identity
  const key = `${passport_issuer} ${passport_number} ${birth_on}`
  const first = reading.seen.get(key)
  if (first !== undefined) {
    reading.fault(
      reading.row,
      null,
      'same-person-twice',
      `The same person stands in row ${first}.`,
      `Take one of the two rows out. Row ${first} is taken.`,
    )
    return
  }
  reading.seen.set(key, reading.row)
  reading.workers.push(worker)
}
