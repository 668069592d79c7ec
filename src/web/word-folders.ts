import { join } from 'node:path'
import { rooms } from './room.ts'

const source = join(import.meta.dirname, '..')

/** Folders with the words of the shell, of acts and refusals, and of the rooms' pages. */
export const wordFolders = [
  join(import.meta.dirname, 'words'),
  join(import.meta.dirname, 'server-words'),
  ...rooms.flatMap(({ name }) => [join(source, name, 'words'), join(source, name, 'act-words')]),
]
