/** The time, handed in: tests fix it, and SQL never asks for it. */
export interface Clock {
  now(): Temporal.Instant
}

export const systemClock: Clock = { now: () => Temporal.Now.instant() }

/** The calendar day on which an instant falls in a jurisdiction's zone (IANA name). */
export const dayIn = (zone: string, at: Temporal.Instant): Temporal.PlainDate =>
  at.toZonedDateTimeISO(zone).toPlainDate()

/** The first instant after a day (PlainDate or its ISO text) in a zone: when what holds through that day has ended. */
export const afterDay = (zone: string, day: Temporal.PlainDate | string): Temporal.Instant =>
  Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime(zone).toInstant()
