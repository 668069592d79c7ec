// What every command of `fairway` shares: its options, its exit code, how it speaks.
import { SingleBar } from 'cli-progress'
import { Command, CommanderError, Option } from 'commander'
import type { Composition } from '../composition.ts'

/** 0: done. 1: refused, or something found wanting. (2 is wrong usage, and the frame's own.) */
export type Outcome = 'done' | 'wanting'

export interface CommonOptions {
  /** The data folder. */
  readonly data: string
  /** The code of a jurisdiction of this Fairway. */
  readonly jurisdiction: string
  /** For machines: one JSON value on the standard output, and nothing else there. */
  readonly json: boolean
}

/** A command with the options that all have. `acts` adds `--as EMAIL`, the officer who acts. */
export function command(composition: Composition, name: string, summary: string, { acts = false } = {}): Command {
  const made = new Command(name)
    .summary(summary)
    .description(summary)
    .option('--data <dir>', 'the folder with the data', '.data')
    .addOption(
      new Option('--jurisdiction <code>', 'the jurisdiction')
        .choices(composition.jurisdictions)
        .default(composition.jurisdictions[0]),
    )
    .option('--json', 'answer with JSON, for machines', false)
  return acts ? made.option('--as <email>', "the officer who acts (default: the demonstration's right one)") : made
}

/** Commands under one word: `fairway law evaluate`. */
export function group(name: string, summary: string, commands: readonly Command[]): Command {
  const made = new Command(name).summary(summary).description(summary)
  for (const one of commands) made.addCommand(one)
  return made
}

/** Gives the command its work; what it comes back with, or throws, is the exit code. `options` are the parsed ones. */
export function does<Options extends CommonOptions>(
  made: Command,
  work: (options: Options, ...args: string[]) => Promise<Outcome>,
): Command {
  return made.action(async (...given: unknown[]) => {
    const self = given.at(-1) as Command
    const options = self.opts<Options>()
    try {
      if ((await work(options, ...self.args)) === 'wanting') process.exitCode = 1
    } catch (error) {
      if (error instanceof CommanderError) throw error
      complain(error, options.json)
      process.exitCode = 1
    }
  })
}

/** What went wrong, to the person as a sentence, to a machine as `{"error"}`. FAIRWAY_TRACE=1 adds where. */
function complain(error: unknown, json: boolean): void {
  const message = error instanceof Error ? error.message : String(error)
  process.stderr.write(`${message}\n`)
  if (process.env.FAIRWAY_TRACE && error instanceof Error) process.stderr.write(`${error.stack}\n`)
  if (json) process.stdout.write(`${JSON.stringify({ error: message })}\n`)
}

/** Answers: the value as JSON where it was asked for, else the words for a person. */
export function answer(options: Pick<CommonOptions, 'json'>, value: unknown, words: () => readonly string[]): void {
  const text = options.json ? JSON.stringify(value) : words().join('\n')
  if (text) process.stdout.write(`${text}\n`)
}

interface Progress {
  /** So many of the total are done. */
  reach(done: number): void
  end(): void
}

/** A bar on the standard error, and only where a person watches. @public */
export function progress(total: number, what: string): Progress {
  if (!process.stderr.isTTY || total === 0) return { reach() {}, end() {} }
  const bar = new SingleBar({ format: `${what} {bar} {value}/{total}`, stream: process.stderr, hideCursor: true })
  bar.start(total, 0)
  return { reach: (done) => bar.update(done), end: () => bar.stop() }
}

/** Runs the command line. Sets the exit code: 0 done, 1 refused or found wanting, 2 wrong usage. */
export async function runCommandLine(commands: readonly Command[], args: readonly string[]): Promise<void> {
  const program = new Command('fairway')
    .description('Software with which a state manages labour migration, leaving and arriving.')
    .showHelpAfterError('(--help shows how)')
  for (const one of commands) program.addCommand(one)
  for (const one of [program, ...commands, ...commands.flatMap((each) => each.commands)]) one.exitOverride()
  try {
    await program.parseAsync(args, { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    process.exitCode = error.exitCode === 0 ? 0 : 2
  }
}
