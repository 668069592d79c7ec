import type { Command } from 'commander'
import { audit } from '#log/audit.ts'
import type { Fairway } from '../composition.ts'
import { answer, type CommonOptions, command, does, progress } from './frame.ts'
import { withJurisdiction } from './with-jurisdiction.ts'

/** `fairway audit`: recomputes the log and every record, and names the first that does not fit. */
export function auditCommand(fairway: Fairway): Command {
  const made = command(fairway, 'audit', 'Recompute the log and every record; name what does not fit.')
  return does<CommonOptions>(made, async (options) => {
    const report = await withJurisdiction(fairway, options, async ({ state, code, wrapping, verifyHead }) => {
      let bar: ReturnType<typeof progress> | undefined
      const onProgress = (done: number, of: number) => {
        bar ??= progress(of, 'Entries')
        bar.reach(done)
      }
      const found = await audit(state, code, wrapping, fairway.registers, verifyHead, onProgress)
      bar?.end()
      return found
    })
    const [first] = report.misfits
    const { entries, records, forgotten, misfits } = report
    answer(
      options,
      { jurisdiction: options.jurisdiction, fits: !first, entries, records, forgotten, first: first ?? null, misfits },
      () => [
        `${entries} entries of the log and ${records} records were recomputed; the inputs of ${forgotten} are forgotten.`,
        ...(first
          ? [
              `The first that does not fit: ${first.table} ${first.id} (${first.kind}). ${first.says}`,
              `In all ${misfits.length} do not fit.`,
            ]
          : ['All fit.']),
      ],
    )
    return first ? 'wanting' : 'done'
  })
}
