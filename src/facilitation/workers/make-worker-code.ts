import { sql } from 'kysely'
import { act } from '#kernel/act.ts'
import { Nothing } from '#kernel/input.ts'
import { worker } from './worker.ts'
import { newCode } from './worker-code.ts'

/** How long a code opens the papers, unless a new one is made before. Not law: a longer time only asks for fewer ways to the counter. */
const daysOfCode = 90

/**
 * Makes the code with which a worker opens the own papers; the one before opens nothing any more. Only its hash is kept. Of an invented
 * person the notice holds the code itself, so that the demonstration can be walked; of a real person nothing here ever shows it.
 */
export const makeWorkerCode = act({
  name: 'make-worker-code',
  on: worker,
  from: 'registered',
  to: 'registered',
  by: ['clearance officer', 'system'],
  input: Nothing,

  async effect({ tx, record, now, say }) {
    const { code, hash } = await newCode()
    const until = now.add({ hours: 24 * daysOfCode })
    await sql`insert into worker_code (worker_id, code_hash, made_at, until_at) values (${record.id}, ${hash}, ${now}, ${until})
      on conflict (worker_id) do update set code_hash = excluded.code_hash, made_at = excluded.made_at, until_at = excluded.until_at, failures = 0`.execute(
      tx,
    )
    if (record.invented) say(record.id, { code })
  },

  tells: { worker: 'worker-code-made' },
})
