/** What the state tells its gates; served as config.json. */
export interface GateConfig {
  /** The state's name as the page shows it. */
  readonly state: string
  /** BCP 47, the first is the default. */
  readonly languages: readonly string[]
  /** IANA zone, in which days are written. */
  readonly zone: string
  readonly demonstration: boolean
  readonly duty_desk: string | null
  /** The posts that a device may stand at. */
  readonly gates: readonly string[]
  /** Pack values, in hours (HARM.md S4, S9). */
  readonly list_old_after_hours: number
  readonly desk_first_after_hours: number
  readonly keep_seen_hours: number
}

/** What a gate keeps of one answer, and sends: nothing of the person (S9). */
export interface Seen {
  readonly number: string
  readonly result: string
  /** ISO 8601, UTC. */
  readonly at: string
  readonly gate: string
}
