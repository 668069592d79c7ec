import * as fs from 'node:fs'
import type { Command } from 'commander'
import { readNameList } from '#facilitation/name-list/read-name-list.ts'
import { sealNow } from '#log/sealing.ts'
import type { Fairway } from '../composition.ts'
import { loadDemonstration } from '../demonstration/load-demonstration.ts'
import { preparePeople } from '../demonstration/prepare-people.ts'
import { demonstrationPassword, signInLines } from '../demonstration/sign-ins.ts'
import { actingOfficer } from './acting-officer.ts'
import { answer, type CommonOptions, command, does, group, progress } from './frame.ts'
import { faultLines, toldFaults } from './list-faults.ts'
import { withDatabase } from './running.ts'
import { withJurisdiction } from './with-jurisdiction.ts'

/** `fairway demo`: the demonstration's countries, and their invented people's part. */
export const demoCommand = (fairway: Fairway): Command =>
  group('demo', 'The demonstration: its countries, and what its invented people do.', [
    loadCommand(fairway),
    prepareCommand(fairway),
  ])

function loadCommand(fairway: Fairway): Command {
  const made = command(
    fairway,
    'load',
    'Load the demonstration into every jurisdiction that is empty, or go on with what was cut short.',
  )
  return does<CommonOptions>(made, async (options) => {
    const { loaded, lines } = await withDatabase(fairway, options.data, async (running) => {
      const password = await demonstrationPassword(options.data)
      const opened = await Promise.all(fairway.jurisdictions.map((code) => fairway.open(running, code)))
      const done: string[] = []
      for (const here of opened) {
        if (!(await loadDemonstration(here, password, (words) => process.stderr.write(words)))) continue
        await sealNow(here)
        done.push(here.code)
      }
      return {
        loaded: done,
        lines: (await Promise.all(opened.map(({ state, code }) => signInLines(state, code, password)))).flat(),
      }
    })
    answer(options, { loaded, signIns: lines }, () => [
      loaded.length > 0 ? `Loaded: ${loaded.join(', ')}.` : 'Nothing was empty; nothing was loaded.',
      ...lines,
    ])
    return 'done'
  })
}

interface PrepareOptions extends CommonOptions {
  readonly as?: string
  readonly jobOrder: string
}

function prepareCommand(fairway: Fairway): Command {
  const made = command(
    fairway,
    'prepare',
    'Play workers, post, clinic, insurer and fund for the invented people of a list.',
    { acts: true },
  )
    .argument('<file>', 'a name list of invented people (passport numbers that begin with ZZ)')
    .requiredOption('--job-order <number>', 'the approved job order')
  return does<PrepareOptions>(made, async (options, file) => {
    if (!fs.existsSync(file as string)) throw new Error(`There is no file ${file}.`)
    const list = await readNameList(fs.createReadStream(file as string))
    const prepared = await withJurisdiction(fairway, options, async (here) => {
      const order = await here.state
        .selectFrom('job_order')
        .select(['id', 'agency_id', 'country', 'post_id'])
        .where('number', '=', options.jobOrder)
        .executeTakeFirst()
      if (!order) throw new Error(`There is no job order ${options.jobOrder} in ${here.code}.`)
      const role = (name: Parameters<typeof actingOfficer>[2], more = {}) => actingOfficer(here, undefined, name, more)
      const clerk = await actingOfficer(here, options.as, 'agency clerk', { agency_id: order.agency_id })
      const players = {
        clerk,
        attache: await role('labour attache', { office_id: order.post_id }),
        clinic: await role('clinic officer'),
        training: await role('training officer'),
        insurer: await role('insurance officer'),
        fund: await role('fund officer'),
      }
      const bar = progress(list.workers.length, 'Workers')
      const result = await preparePeople(here, players, order, list, (settled) => bar.reach(settled))
      bar.end()
      return result
    })
    const { accepted, faults } = prepared
    answer(options, { accepted, faults: toldFaults(faults) }, () => [
      ...faultLines(faults),
      `${accepted} of ${list.rows} people accepted and have what their registers need.`,
    ])
    return faults.length > 0 ? 'wanting' : 'done'
  })
}
