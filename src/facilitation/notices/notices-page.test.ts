import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import type { AnyAct } from '#kernel/act.ts'
import type { Written } from '#kernel/journal.ts'
import { tell } from '#kernel/notice.ts'
import { country } from '#test/country.ts'
import { everyRegister } from '#test/every-register.ts'
import { stage } from '#test/stage.ts'
import { giveAccount, lastFirst, openPapers, serveStage, Visitor } from '#test/web-stage.ts'
import { facilitation } from '../room.ts'

type Row = Readonly<Record<string, unknown>>

test('every notice that an act gives says something to its reader, and its link opens for that reader', async (test) => {
  const t = lastFirst(test)
  const on = await stage(t)
  const at = await country(on)
  const ids = await everyRegister(on, at)
  const { here } = on
  const rows = new Map<string, Row>()
  for (const { table } of facilitation.registers) {
    const { rows: found } = await sql<Row>`select * from ${sql.table(table)} where id = ${ids.get(table)}`.execute(
      here.state,
    )
    rows.set(ids.get(table) as string, found[0] as Row)
  }
  const { id: entry_id } = await here.state.selectFrom('journal').select('id').limit(1).executeTakeFirstOrThrow()
  const telling = (facilitation.acts as readonly AnyAct[]).filter((act) => act.tells)
  for (const act of telling) {
    const id = ids.get(act.on.table) as string
    const one = { entry_id, record_id: id, register: act.on.table } as unknown as Written
    for (const told of [[one], [one, one]])
      await here.state.transaction().execute((tx) => tell(tx, act, told, rows, here.clock.now(), new Map()))
  }

  const app = await serveStage(t, here)
  const worker_id = ids.get('worker') as string
  const clinic = rows.get(ids.get('provider_result') as string)?.['office_id'] as string
  const officers = [at.clerk, at.attache, await on.officer('clinic officer', { id: clinic })]
  const readers = await Promise.all(
    officers.map(async (officer) => {
      const visitor = new Visitor(app)
      await visitor.signIn(await giveAccount(here, officer))
      return { visitor, role: officer.role as string, whose: 'office_id' as const, id: officer.office_id as string }
    }),
  )
  const worker = {
    visitor: await openPapers(app, here, worker_id),
    role: 'worker',
    whose: 'worker_id' as const,
    id: worker_id,
  }

  let walked = 0
  for (const { visitor, role, whose, id } of [...readers, worker]) {
    const { length } = await here.state.selectFrom('notice').select('id').where(whose, '=', id).execute()
    const links: string[] = []
    for (let address: string | undefined = '/ph/notices'; address; ) {
      const body: string = (await visitor.get(address)).body.replaceAll('&#61;', '=')
      const list = body.split('<ul class="notices">')[1]?.split('</ul>')[0] ?? ''
      const cards = list.split('<li').slice(1)
      for (const card of cards) {
        assert.match(card, /<p>[^<]{10,}/, `${role}: a notice says nothing: ${card}`)
        links.push(/href="([^"]+)"/.exec(card)?.[1] ?? assert.fail(`${role}: a notice leads nowhere: ${card}`))
      }
      address = /href="([^"]*[?&]after=[^"]*)"/.exec(body)?.[1]?.replaceAll('&amp;', '&')
    }
    assert.equal(links.length, length, `${role} has ${length} notices`)
    for (const link of new Set(links)) assert.equal((await visitor.get(link)).statusCode, 200, `${link} for ${role}`)
    walked += links.length
  }
  const { length: all } = await here.state.selectFrom('notice').select('id').execute()
  assert.equal(walked, all, 'every notice has a reader here')
  assert.ok(walked > telling.length * 2)
})
