import { type Command, Option } from 'commander'
import type { Fairway } from '../composition.ts'
import { answer, type CommonOptions, command, does } from './frame.ts'
import { withDatabase } from './running.ts'

/** `fairway key --public`: the public keys with which this Fairway's certificates are checked. Secret keys are never shown. */
export function keyCommand(fairway: Fairway): Command {
  const made = command(fairway, 'key', 'Show the public keys of all jurisdictions, as PEM.').addOption(
    new Option(
      '--public',
      'the public keys (there is no other choice: secret ones are never shown)',
    ).makeOptionMandatory(),
  )
  return does<CommonOptions>(made, async (options) => {
    const keys = await withDatabase(fairway, options.data, async (running) => {
      const opened = await Promise.all(fairway.jurisdictions.map((code) => fairway.open(running, code)))
      return opened.map(({ code, signer }) => ({
        jurisdiction: code,
        kid: Buffer.from(signer.kid).toString('base64url'),
        kind: signer.kind,
        from: signer.from,
        pem: signer.publicPem,
      }))
    })
    answer(options, keys, () => keys.map((key) => key.pem.trim()))
    return 'done'
  })
}
