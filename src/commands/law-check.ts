import type { Command } from 'commander'
import { dayIn } from '#kernel/clock.ts'
import type { Law } from '#law/decide.ts'
import { PackFaults } from '#law/pack-faults.ts'
import { type Gap, gaps } from '#law/pack-report.ts'
import type { Fairway, Running } from '../composition.ts'
import { answer, type CommonOptions, command, does } from './frame.ts'
import { withDatabase } from './running.ts'

interface PackChecked {
  readonly jurisdiction: string
  readonly right: boolean
  readonly rules: number
  readonly faults: readonly {
    readonly file: string
    readonly line: number
    readonly column: number
    readonly message: string
  }[]
  /** What the law has and the pack lacks, each with its owner. A gap is no fault. */
  readonly gaps: readonly Gap[]
}

/** `fairway law check`: reads and compiles every pack; names faults by file, line and column, and lists the gaps. */
export function lawCheckCommand(fairway: Fairway): Command {
  const made = command(fairway, 'check', 'Check the packs of all jurisdictions, and list what they lack.')
  return does<CommonOptions>(made, async (options) => {
    const checked = await withDatabase(fairway, options.data, (running) =>
      Promise.all(fairway.jurisdictions.map((code) => check(fairway, running, code))),
    )
    answer(options, checked, () => checked.flatMap(said))
    return checked.every((one) => one.right) ? 'done' : 'wanting'
  })
}

async function check(fairway: Fairway, running: Running, jurisdiction: string): Promise<PackChecked> {
  try {
    const law: Law = await fairway.checkLaw(running, jurisdiction)
    const today = dayIn(law.pack.jurisdiction.zone, fairway.clock.now())
    return { jurisdiction, right: true, rules: law.pack.rules.size, faults: [], gaps: gaps(law, today) }
  } catch (error) {
    if (!(error instanceof PackFaults)) throw error
    const faults = error.faults.map(({ file, line, column, message }) => ({ file, line, column, message }))
    return { jurisdiction, right: false, rules: 0, faults, gaps: [] }
  }
}

function said({ jurisdiction, right, rules, faults, gaps: missing }: PackChecked): string[] {
  if (!right) return faults.map((fault) => `${fault.file}:${fault.line}:${fault.column} ${fault.message}`)
  return [
    `${jurisdiction}: ${rules} rules, all right; ${missing.length} gaps.`,
    ...missing.map(
      ({ kind, name, owner, stops }) =>
        `  ${kind} “${name}” is missing (owner: ${owner})${stops.length > 0 ? `; stops by ${stops.join(', ')}` : ''}`,
    ),
  ]
}
