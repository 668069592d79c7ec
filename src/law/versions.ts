import { epochDay } from './feel/days.ts'
import type { Dated, Instrument, Standing, Version } from './pack.ts'

/** A stretch of days, both ends included, in which a version stands in one way. Days are counts from 1970-01-01. */
export interface Span<V extends Version> {
  readonly version: V
  readonly first: number
  readonly last: number
  readonly standing: Standing
  /** False in the days of a year or month in which the version began on a day that no source names. */
  readonly sure: boolean
  /** From this day of decision on it never was law: its instrument was struck down. */
  readonly struckOn: number
}

export const dayCount = (day: Temporal.PlainDate): number => epochDay(day.year, day.month, day.day)

/**
 * When versions are in force. A repealed instrument's version ends the day before the repeal, whatever its own end says; if the
 * successor was not read it is then carried over. A draft (certainty C) has no days at all.
 */
export function spansOf<V extends Version>(
  versions: readonly V[],
  instruments: ReadonlyMap<string, Instrument>,
): Span<V>[] {
  return versions.flatMap((version) => spansOfOne(version, instruments.get(version.citation.instrument)))
}

function spansOfOne<V extends Version>(version: V, instrument: Instrument | undefined): Span<V>[] {
  if (version.citation.certainty === 'C') return []
  const begins: Dated | undefined = version.from ?? instrument?.effective
  const first = begins ? dayCount(begins.first) : Number.NEGATIVE_INFINITY
  const surely = begins ? dayCount(begins.last) : Number.NEGATIVE_INFINITY
  const last = version.to ? dayCount(version.to) : Number.POSITIVE_INFINITY
  const repealed = instrument?.repealed ? dayCount(instrument.repealed.first) : Number.POSITIVE_INFINITY
  const struckOn = instrument?.struck ? dayCount(instrument.struck.first) : Number.POSITIVE_INFINITY
  const carried = instrument?.successor !== undefined && !instrument.successor.read
  const span = (from: number, to: number, standing: Standing, sure: boolean): Span<V>[] =>
    from <= to ? [{ version, first: from, last: to, standing, sure, struckOn }] : []
  return [
    ...span(first, Math.min(surely - 1, last, repealed - 1), 'in force', false),
    ...span(surely, Math.min(last, repealed - 1), 'in force', true),
    ...(carried ? span(Math.max(surely, repealed), last, 'carried over', true) : []),
  ]
}

/** The span of a day, as it is decided on `today`; undefined when nothing is in force then. */
export function spanOn<V extends Version>(spans: readonly Span<V>[], day: number, today: number): Span<V> | undefined {
  return spans.find((span) => span.first <= day && day <= span.last && today < span.struckOn)
}

/** How a version stands on a day, for pages that show the law. */
export function standingOn(
  version: Version,
  instruments: ReadonlyMap<string, Instrument>,
  on: Temporal.PlainDate,
): Standing | 'not in force' {
  if (version.citation.certainty === 'C') return 'draft'
  const day = dayCount(on)
  const span = spanOn(spansOfOne(version, instruments.get(version.citation.instrument)), day, day)
  return span?.standing ?? 'not in force'
}

/** Two versions of one thing that claim the same day: the later of each such pair. */
export function overlaps<V extends Version>(spans: readonly Span<V>[]): V[] {
  const found = new Set<V>()
  for (const [index, span] of spans.entries()) {
    for (const other of spans.slice(index + 1)) {
      if (other.version !== span.version && other.first <= span.last && span.first <= other.last)
        found.add(other.version)
    }
  }
  return [...found]
}

/** The days on which something begins or ceases to hold, in order, each once. */
export function boundaries(spans: readonly Span<Version>[]): number[] {
  const days = new Set<number>()
  for (const span of spans) {
    if (Number.isFinite(span.first)) days.add(span.first)
    if (Number.isFinite(span.last)) days.add(span.last + 1)
  }
  return [...days].sort((a, b) => a - b)
}
