import type { Command } from 'commander'
import type { Composition } from '../composition.ts'
import { answer, type CommonOptions, command, does } from './frame.ts'
import { withDatabase } from './running.ts'

/** `fairway migrate`: brings the database of every jurisdiction up to date, making its logins. */
export function migrateCommand(composition: Composition): Command {
  const made = command(composition, 'migrate', 'Bring the database up to date, in every jurisdiction.')
  return does<CommonOptions>(made, async (options) => {
    const migrated = await withDatabase(composition, options.data, async (_, ran) => ran)
    answer(options, Object.fromEntries(migrated), () =>
      [...migrated].map(([code, names]) => `${code}: ${names.length > 0 ? names.join(', ') : 'up to date'}`),
    )
    return 'done'
  })
}
