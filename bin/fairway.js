#!/usr/bin/env node
// Runs under whatever Node the machine has, and hands over to the Node 26 that came with Fairway's packages.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const path = (name) => fileURLToPath(new URL(name, import.meta.url))
const bundled = path(`../node_modules/.bin/node${process.platform === 'win32' ? '.cmd' : ''}`)
const node = existsSync(bundled) ? bundled : process.execPath

const child = spawn(node, [path('../src/main.ts'), ...process.argv.slice(2)], { stdio: 'inherit' })
// A terminal sends Ctrl-C to both; a signal sent to this process alone is passed on. Either way the child decides.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
child.on('exit', (code, signal) => {
  process.exitCode = code ?? (signal ? 1 : 0)
})
