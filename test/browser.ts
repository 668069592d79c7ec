// A real browser for the tests that need one: Chromium from the npm package, unpacked once into the data folder.
import { access, mkdir, readFile, rename, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import pack, { inflate } from '@sparticuz/chromium'
import { type Browser, chromium, type Page } from 'playwright-core'

const data = resolve(import.meta.dirname, '../.data')

// The package's own arguments switch off web security and would hide faults, so these are ours.
const args = [
  '--no-zygote',
  '--disable-gpu',
  '--font-render-hinting=none',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
]

/**
 * Opens Chromium; the caller closes it. Open one for a test file (1.5 s the first time on a machine, 60 ms afterwards).
 * @param more further arguments of Chromium, for example a fake camera
 */
export async function openBrowser(more: readonly string[] = []): Promise<Browser> {
  const folder = await unpacked()
  return chromium.launch({
    executablePath: join(folder, 'chromium'),
    chromiumSandbox: false,
    env: { ...process.env, LD_LIBRARY_PATH: join(folder, 'al2023/lib') },
    args: [...args, ...more],
  })
}

/** Keeps a picture of the whole page as .data/pictures/<name>.png and gives its path. */
export async function screenshot(page: Page, name: string): Promise<string> {
  const path = join(data, 'pictures', `${name}.png`)
  await mkdir(join(data, 'pictures'), { recursive: true })
  await page.screenshot({ path, fullPage: true, animations: 'disabled' })
  return path
}

/** The folder with this version's Chromium and its libraries; several test files may ask at once. */
async function unpacked(): Promise<string> {
  const entry = fileURLToPath(import.meta.resolve('@sparticuz/chromium'))
  const root = resolve(entry, '../..')
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string }
  const folder = join(data, 'browser', version)
  if (await exists(folder)) return folder

  // Unpacked beside the goal and renamed, so that a broken or a second unpacking is never taken for a whole one.
  const aside = `${folder}.${process.pid}`
  await mkdir(aside, { recursive: true })
  await unpackInto(aside, join(root, 'bin'))
  await rename(aside, folder).catch(async (error: unknown) => {
    if (!(await exists(folder))) throw error
    await rm(aside, { recursive: true })
  })
  return folder
}

async function unpackInto(folder: string, bin: string): Promise<void> {
  const before = process.env.TMPDIR
  process.env.TMPDIR = folder // the package unpacks into the temporary folder and takes no other
  try {
    await pack.executablePath(bin)
    await inflate(join(bin, 'al2023.tar.br'))
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
}

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  )
