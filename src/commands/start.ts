import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Command, InvalidArgumentError } from 'commander'
import { lockData } from '#database/data-lock.ts'
import type { Composition } from '../composition.ts'
import { type CommonOptions, command, does } from './frame.ts'
import { withDatabase } from './running.ts'

interface StartOptions extends CommonOptions {
  readonly port: number
}

/** `fairway start`: serves until SIGINT, SIGTERM or SIGHUP, then stops in order. One at a time on one data folder. */
export function startCommand(composition: Composition): Command {
  const made = command(composition, 'start', 'Start Fairway and its database.').option(
    '--port <number>',
    'where the pages are served',
    readPort,
    3000,
  )
  return does<StartOptions>(made, async ({ data, port }) => {
    const asked = stopAsked()
    const lock = lockData(data)
    try {
      await withDatabase(composition, data, async (running) => {
        const web = await composition.startWeb(running, { port })
        for (const line of web.lines) process.stdout.write(`${line}\n`)
        await asked
        process.stderr.write('Stopping …\n')
        await web.stop()
      })
    } finally {
      lock.release()
    }
    return 'done'
  })
}

function readPort(text: string): number {
  const port = Number(text)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new InvalidArgumentError('A port is 0 to 65535.')
  return port
}

/** The first asking counts: a terminal and npm each pass on Ctrl-C, and the second must not cut the stopping short. */
function stopAsked(): Promise<unknown> {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  for (const signal of signals) process.on(signal, () => {})
  return Promise.race([...signals.map((signal) => once(process, signal)), shellOfNpmGone()])
}

/** npm runs a script in a shell and passes SIGTERM to the shell alone, which dies of it and tells nobody. */
async function shellOfNpmGone(): Promise<void> {
  if (!process.env.npm_command) return new Promise(() => {})
  const shell = process.ppid
  while (process.ppid === shell) await sleep(500, undefined, { ref: false })
}
