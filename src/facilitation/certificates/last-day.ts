/** A certificate lasts as long as the pack says, and never longer than the entry permission; where the pack has a gap, as long as that. */
export function lastDay(today: Temporal.PlainDate, days: number | undefined, permission: unknown): Temporal.PlainDate {
  const byTerm = days === undefined ? undefined : today.add({ days })
  const byPermission = permission instanceof Temporal.PlainDate ? permission : undefined
  const ends = [byTerm, byPermission].filter((day) => day !== undefined)
  return ends.sort(Temporal.PlainDate.compare)[0] ?? today
}
