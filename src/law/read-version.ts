// What every dated thing of a pack has: its days, its citation, its versions.
import type { Citation, Dated, Version } from './pack.ts'
import type { Section } from './yaml-section.ts'

const certainties = ['A', 'B', 'C', 'office'] as const

/** The days among `keys` that stand in the section. */
export function dates<const K extends string>(section: Section, keys: readonly K[]): { [key in K]?: Dated } {
  const found: { [key in K]?: Dated } = {}
  for (const key of keys) {
    const dated = section.dated(key)
    if (dated) found[key] = dated
  }
  return found
}

/** Where a thing stands in the law, and how sure we are of it. */
export function readCitation(section: Section): Citation {
  return {
    instrument: section.text('instrument'),
    section: section.textOr('section', ''),
    source: section.textOr('source', ''),
    certainty: section.word('certainty', certainties, 'C'),
  }
}

/** What every version has; `number` counts them from 1, as written. */
export function readVersion(section: Section, number: number): Version {
  if (!section.has('certainty')) section.fault(section.at, 'A version says its certainty: A, B, C or office.')
  const from = section.dated('from')
  const to = section.day('to')
  return { number, at: section.at, ...(from && { from }), ...(to && { to }), citation: readCitation(section) }
}

/** The versions of a thing: a list under "versions", or the thing itself when it has but one. */
export function versionsOf(section: Section): Section[] {
  return section.has('versions') ? section.sections('versions', 'a version') : [section]
}
