// Writes demo/: both name lists and the README that says what is planted in them. The same at every run.
import * as fs from 'node:fs/promises'
import * as path from 'node:path'
import { demonstrationFiles } from '../src/demonstration/demonstration-files.ts'

const root = path.resolve(import.meta.dirname, '..')
for (const [file, text] of Object.entries(demonstrationFiles())) await fs.writeFile(path.join(root, 'demo', file), text)
