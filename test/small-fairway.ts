// A Fairway without pages, for what a test does to its processes: `node test/small-fairway.ts start --data DIR`.
// It writes a line once it runs, and one for each answer of its database to a question asked every 50 ms.
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { group, runCommandLine } from '../src/commands/frame.ts'
import { lawEvaluateCommand } from '../src/commands/law-evaluate.ts'
import { migrateCommand } from '../src/commands/migrate.ts'
import { startCommand } from '../src/commands/start.ts'
import type { Composition } from '../src/composition.ts'
import { allMigrations } from './all-migrations.ts'

const composition: Composition = {
  jurisdictions: ['ph', 'np'],
  migrations: allMigrations,
  async startWeb({ pools }) {
    let running = true
    const asking = (async () => {
      while (running) {
        const { rows } = await sql`select count(*) from office`
          .execute(pools.get('ph')?.state as never)
          .catch(() => ({ rows: [] }))
        process.stdout.write(rows.length > 0 ? 'answered\n' : 'no answer\n')
        await sleep(50)
      }
    })()
    return {
      lines: ['running'],
      async stop() {
        running = false
        await asking
      },
    }
  },
}

const law = group('law', 'Ask the law engine.', [lawEvaluateCommand(composition)])
await runCommandLine([startCommand(composition), migrateCommand(composition), law], process.argv.slice(2))
