// The command line. What runs behind it is put together in fairway.ts.
import { auditCommand } from './commands/audit.ts'
import { clearCommand } from './commands/clear.ts'
import { demoCommand } from './commands/demo.ts'
import { group, runCommandLine } from './commands/frame.ts'
import { keyCommand } from './commands/key.ts'
import { lawCheckCommand } from './commands/law-check.ts'
import { lawEvaluateCommand } from './commands/law-evaluate.ts'
import { lawReplayCommand } from './commands/law-replay.ts'
import { migrateCommand } from './commands/migrate.ts'
import { proofCommand } from './commands/proof.ts'
import { startCommand } from './commands/start.ts'
import { tokenCommand } from './commands/token.ts'
import { verifyCommand } from './commands/verify.ts'
import { fairway } from './fairway.ts'

const commands = [
  startCommand(fairway),
  migrateCommand(fairway),
  demoCommand(fairway),
  clearCommand(fairway),
  tokenCommand(fairway),
  keyCommand(fairway),
  verifyCommand(fairway),
  auditCommand(fairway),
  proofCommand(fairway),
  group('law', 'Check the law, ask it, and decide again.', [
    lawCheckCommand(fairway),
    lawEvaluateCommand(fairway),
    lawReplayCommand(fairway),
  ]),
]
await runCommandLine(commands, process.argv.slice(2))
