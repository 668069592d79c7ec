import { type Command, InvalidArgumentError } from 'commander'
import { makeToken } from '#web/api-token.ts'
import type { Fairway } from '../composition.ts'
import { actingOfficer } from './acting-officer.ts'
import { answer, type CommonOptions, command, does } from './frame.ts'
import { withJurisdiction } from './with-jurisdiction.ts'

interface TokenOptions extends CommonOptions {
  readonly as?: string
  readonly label: string
}

/** `fairway token`: a key for the API that acts in an officer's name. It is shown once; only its hash is kept. */
export function tokenCommand(fairway: Fairway): Command {
  const made = command(fairway, 'token', 'Make a token for the API; it is shown once.', { acts: true }).option(
    '--label <words>',
    'what the token is for',
    readLabel,
    'command line',
  )
  return does<TokenOptions>(made, async (options) => {
    const made = await withJurisdiction(fairway, options, async (here) => {
      const officer = await actingOfficer(here, options.as, options.as ? undefined : 'agency clerk')
      const { token, expires_at } = await makeToken(here.state, officer.appointment_id, options.label, here.clock.now())
      return {
        token,
        email: officer.email,
        role: officer.role,
        label: options.label,
        expires_at: expires_at.toString(),
      }
    })
    process.stderr.write(`Acts as ${made.email} (${made.role}) until ${made.expires_at}. It is not shown again.\n`)
    answer(options, made, () => [made.token])
    return 'done'
  })
}

function readLabel(text: string): string {
  if (text.trim() === '' || text.length > 100) throw new InvalidArgumentError('A label has 1 to 100 characters.')
  return text.trim()
}
