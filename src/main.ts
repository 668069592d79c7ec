// The command line. What runs behind it is put together in fairway.ts.
import { group, runCommandLine } from './commands/frame.ts'
import { lawEvaluateCommand } from './commands/law-evaluate.ts'
import { migrateCommand } from './commands/migrate.ts'
import { startCommand } from './commands/start.ts'
import { fairway } from './fairway.ts'

const commands = [
  startCommand(fairway),
  migrateCommand(fairway),
  group('law', 'Ask the law engine.', [lawEvaluateCommand(fairway)]),
]
await runCommandLine(commands, process.argv.slice(2))
