/** At which step of an act a record was refused, in order of precedence. */
const steps = ['role', 'input', 'record', 'who', 'state', 'law', 'effect'] as const
type Step = (typeof steps)[number]

/** One obstacle as the reader sees it: which rule, what is wrong, why, what to do, who acts next. */
export interface Obstacle {
  readonly rule: string
  readonly title: string
  readonly citation: string
  readonly message: string
  readonly remedy: string
  readonly next: string
  readonly facts: Readonly<Record<string, unknown>>
}

/** A fault in what was sent: the field as a path ("lines.0.places") and what is wrong with it. */
export interface FieldFault {
  readonly field: string
  readonly message: string
}

/** Why an act was not done for one record. The code is a word of the catalogue (words/en.ftl, refused-<code>). */
export interface Refusal {
  readonly step: Step
  readonly code: string
  readonly arguments?: Readonly<Record<string, string | number>>
  readonly fields?: readonly FieldFault[]
  readonly obstacles?: readonly Obstacle[]
  readonly rules?: readonly string[]
}

/** The kernel's own codes; a constraint's name is a code too (step effect). */
const codes = {
  'not-your-role': 'role',
  'only-by-another-act': 'role',
  'input-not-right': 'input',
  'record-unknown': 'record',
  'twice-in-list': 'record',
  'id-of-another-record': 'record',
  'recorded-by-yourself': 'who',
  'same-officer-twice': 'who',
  'proposer-has-left': 'who',
  'not-in-this-state': 'state',
  'law-not-met': 'law',
} as const satisfies Record<string, Step>

export type Code = keyof typeof codes

export const refuse = (code: Code, more: Omit<Refusal, 'step' | 'code'> = {}): Refusal => ({
  step: codes[code],
  code,
  ...more,
})

/** Thrown inside an effect (or by a nested act) to refuse some of the cases; perform then does the others without them. */
export class Refused extends Error {
  readonly refusals: ReadonlyMap<string, Refusal>
  constructor(refusals: ReadonlyMap<string, Refusal>) {
    super([...refusals.values()].map((one) => one.code).join(', '))
    this.refusals = refusals
  }
}

/** Refuses one case from inside an effect, with a code of the act's own room. */
export function refuseCase(id: string, code: string, args: Record<string, string | number> = {}): never {
  throw new Refused(new Map([[id, { step: 'effect', code, arguments: args }]]))
}

/** Refuses at once all those of a list for which there is a reason: one after the other would undo the list as often. */
export function refuseThose<C extends { readonly id: string }>(
  cases: readonly C[],
  why: (one: C) => Omit<Refusal, 'step'> | undefined,
): void {
  const refusals = new Map<string, Refusal>()
  for (const one of cases) {
    const because = why(one)
    if (because) refusals.set(one.id, { step: 'effect', ...because })
  }
  if (refusals.size > 0) throw new Refused(refusals)
}
