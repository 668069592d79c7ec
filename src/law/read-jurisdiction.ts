import type { Jurisdiction } from './pack.ts'
import type { Section } from './yaml-section.ts'

/** In place of a jurisdiction.yaml that is missing, so that the pack's other faults can be told too. */
export const noJurisdiction: Jurisdiction = {
  code: '',
  schema: '',
  name: '',
  languages: ['en'],
  zone: 'UTC',
  currency: '',
  weekend: [],
  holidays: [],
  holidaysSource: '',
  holidaysOwner: '',
  titles: {},
  rooms: [],
  series: {},
}

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const

/** Who runs Fairway with the pack. */
export function readJurisdiction(section: Section): Jurisdiction {
  const holidays = section.section('holidays')
  const days = holidays?.section('days')
  const source = holidays?.text('source') ?? ''
  holidays?.close()
  return {
    code: section.text('code'),
    schema: section.text('schema'),
    name: section.text('name'),
    languages: section.texts('languages'),
    zone: section.text('zone'),
    currency: section.text('currency'),
    weekend: section.texts('weekend').map((day) => readWeekday(section, day)),
    holidaysOwner: section.textOr('holidays owner', ''),
    holidays: (days?.keys() ?? []).flatMap((name) => days?.day(name) ?? []),
    holidaysSource: source,
    titles: readTexts(section.section('titles')),
    rooms: section.texts('rooms'),
    series: readTexts(section.section('series')),
  }
}

function readWeekday(section: Section, day: string): number {
  const index = (weekdays as readonly string[]).indexOf(day)
  if (index < 0)
    section.fault(section.placeOf('weekend'), `"${day}" is no day of the week; write them as ${weekdays.join(', ')}.`)
  return index + 1
}

function readTexts(section: Section | undefined): Record<string, string> {
  return Object.fromEntries((section?.keys() ?? []).map((key) => [key, section?.text(key) ?? '']))
}
