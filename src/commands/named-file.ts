import * as fs from 'node:fs/promises'

/** Reads a file that was named on the command line; one that is not there is said so in a sentence. */
export async function readNamedFile(file: string): Promise<Buffer> {
  return await fs.readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOENT' ? new Error(`There is no file ${file}.`, { cause: error }) : error
  })
}
