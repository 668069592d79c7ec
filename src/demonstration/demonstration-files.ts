import { nepaliList } from './nepali-list.ts'
import { philippineList } from './philippine-list.ts'
import { writeList } from './write-list.ts'
import { writeReadme } from './write-readme.ts'

/** The files of demo/ by their names, as they are made. */
export function demonstrationFiles(): Readonly<Record<string, string>> {
  const [philippines, nepal] = [philippineList(), nepaliList()]
  return {
    'namelist.csv': writeList(philippines),
    'namelist-nepal.csv': writeList(nepal),
    'README.md': writeReadme([
      {
        file: 'namelist.csv',
        about:
          'The Philippines: five lines of one job order of a manpower company in Doha, which employs both household workers and builders.',
        workers: philippines,
      },
      { file: 'namelist-nepal.csv', about: 'Nepal: two lines of a job order of a factory in Penang.', workers: nepal },
    ]),
  }
}
