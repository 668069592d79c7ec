/** Reads QR codes from camera frames and pictures, with ZXing in WebAssembly. Runs in Node and in the browser. */
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'

/** Loads the reader; `wasm` is its address (browser) or its bytes (Node). */
export function prepareReader(wasm: string | ArrayBuffer): void {
  prepareZXingModule({
    overrides: typeof wasm === 'string' ? { locateFile: () => wasm } : { wasmBinary: wasm },
  })
}

/** The text of the QR code in a picture (PNG, JPEG …) or a frame, or null when none was found. Needs `prepareReader`. */
export async function readQr(picture: Parameters<typeof readBarcodes>[0]): Promise<string | null> {
  const [code] = await readBarcodes(picture, { formats: ['QRCode'], tryHarder: true, maxNumberOfSymbols: 1 })
  return code?.isValid ? code.text : null
}
