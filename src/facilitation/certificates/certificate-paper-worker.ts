/** The thread that draws certificates, so that ten thousand of them do not hold up a page. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parentPort } from 'node:worker_threads'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { packageFolder } from '#web/package-folder.ts'
import type { Drawn, ToDraw } from './certificate-paper.ts'

const faces = [
  ['source-serif-4', '600SemiBold'],
  ['atkinson-hyperlegible-next', '400Regular'],
  ['atkinson-hyperlegible-next', '700Bold'],
  ['noto-sans-devanagari', '400Regular'],
  ['noto-sans-devanagari', '600SemiBold'],
  ['noto-sans-devanagari', '700Bold'],
] as const

const typst = NodeCompiler.create({
  workspace: import.meta.dirname,
  fontArgs: [{ fontPaths: faces.map(([family, face]) => join(packageFolder(`@expo-google-fonts/${family}`), face)) }],
})
const mainFileContent = readFileSync(join(import.meta.dirname, 'certificate-paper.typ'), 'utf8')

/** Typst remembers every page it set; after so many that memory is emptied. */
const PAGES_REMEMBERED = 50
let pages = 0

parentPort?.on('message', ({ id, sheet }: ToDraw) => {
  parentPort?.postMessage({ id, ...draw(sheet) } satisfies Drawn)
  pages += 1
  if (pages % PAGES_REMEMBERED === 0) typst.evictCache(1)
})

function draw(sheet: string): Pick<Drawn, 'pdf' | 'fault'> {
  try {
    return { pdf: new Uint8Array(typst.pdf({ mainFileContent, inputs: { sheet } }, { pdfStandard: 'ua-1' })) }
  } catch (error) {
    // Typst's errors carry their words in `code`.
    return { fault: String((error as { code?: string }).code ?? error) }
  }
}
