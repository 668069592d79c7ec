// The program as it is put together: the jurisdictions, the rooms, and what runs beside the pages.
import { join } from 'node:path'
import { readMigrations, readSqlFile } from '#database/migration-files.ts'
import { systemClock } from '#kernel/clock.ts'
import type { AnyRegister } from '#kernel/register.ts'
import type { Fairway, Running } from './composition.ts'
import { loadDemonstration } from './demonstration/load-demonstration.ts'
import { demonstrationPassword, signInLines } from './demonstration/sign-ins.ts'
import { facilitation } from './facilitation/room.ts'
import { type Opened, openCatalogues, openJurisdiction, openLaw } from './jurisdiction.ts'

const rooms = [facilitation]
const registers: readonly AnyRegister[] = rooms.flatMap((room) => room.registers)

/** Invented people are signed for by a demonstration's key alone; a state that takes real people says so here (HARM.md S29). */
const kind = process.env.FAIRWAY_PRODUCTION === '1' ? 'production' : 'demonstration'

export const fairway: Fairway = {
  jurisdictions: ['ph', 'np'],
  registers,
  clock: systemClock,

  async migrations() {
    const views = rooms.flatMap((room) => room.facts)
    return {
      files: await readMigrations(join(import.meta.dirname, '../db')),
      factViews: await Promise.all(views.map(readSqlFile)),
    }
  },

  open: ({ data, pools }, code) => {
    const own = pools.get(code)
    if (!own) throw new Error(`${code} is no jurisdiction of this Fairway`)
    return openJurisdiction({ code, pools: own, clock: systemClock, data, kind })
  },

  async checkLaw({ pools }, code) {
    const own = pools.get(code)
    if (!own) throw new Error(`${code} is no jurisdiction of this Fairway`)
    return openLaw(code, await openCatalogues(own.state)).law
  },

  catalogues: ({ pools }, code) => openCatalogues((pools.get(code) as NonNullable<ReturnType<typeof pools.get>>).state),

  async startWeb(running, options) {
    const opened = await openAll(running)
    const signIns = await demonstrate(running, [...opened.values()])
    // Loaded here alone: the other commands need no server.
    const { serve } = await import('./web/serve.ts')
    const web = await serve(running, options, opened)
    return { lines: [...web.lines, ...signIns], stop: web.stop }
  },
}

/** Loads the demonstration where nobody is who could act, and says who may sign in; in production neither. */
async function demonstrate(running: Running, opened: readonly Opened[]): Promise<readonly string[]> {
  if (kind === 'production') return []
  const password = await demonstrationPassword(running.data)
  for (const here of opened) await loadDemonstration(here, password, (words) => process.stderr.write(words))
  const lines = await Promise.all(opened.map(({ state, code }) => signInLines(state, code, password)))
  return lines.flat()
}

async function openAll(running: Running): Promise<ReadonlyMap<string, Opened>> {
  const opened = new Map<string, Opened>()
  for (const code of fairway.jurisdictions) opened.set(code, await fairway.open(running, code))
  return opened
}
