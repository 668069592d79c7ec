/** The certificate in a file that someone was given: the PDF, a picture of the code, or its text. For the command line. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { packageFolder } from '#web/package-folder.ts'
import { prepareReader, readQr } from './read-qr.ts'

/**
 * What a certificate's file holds, as text for verifyCertificate: the token in a PDF of ours, the QR code in a picture
 * (PNG, JPEG, WebP …), else the text itself. Gives null when a PDF or a picture holds no code.
 */
export async function certificateIn(bytes: Uint8Array): Promise<string | null> {
  const start = Buffer.from(bytes.subarray(0, 12)).toString('latin1')
  if (start.startsWith('%PDF-'))
    return /<pdf:Keywords>(FW1:[^<]+)</.exec(Buffer.from(bytes).toString('latin1'))?.[1] ?? null
  if (/^(\x89PNG|\xff\xd8\xff|GIF8|BM|RIFF....WEBP)/.test(start)) {
    await loadReader()
    return readQr(bytes)
  }
  return Buffer.from(bytes).toString('utf8')
}

let loaded: Promise<void> | undefined

/** Loads the reader of QR codes into this process, once. */
export function loadReader(): Promise<void> {
  loaded ??= load()
  return loaded
}

async function load(): Promise<void> {
  const wasm = await readFile(join(packageFolder('zxing-wasm'), 'dist/reader/zxing_reader.wasm'))
  prepareReader(new Uint8Array(wasm).buffer)
}
