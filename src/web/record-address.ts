// Where a record is read.
import type { Officer } from '#kernel/authority.ts'
import type { AnyRegister } from '#kernel/register.ts'
import type { Desk } from './desk.ts'
import type { Row } from './find-record.ts'

/** The address of a record's page; null where there is none that this officer may open. */
export function recordAddress(desk: Desk, officer: Officer, { folder }: AnyRegister, row: Row): string | null {
  const shown = desk.pages.find(
    ({ path, who }) => path.startsWith(`/${folder}/:`) && (who === 'public' || who.includes(officer.role)),
  )
  const [, key = ''] = shown?.path.split('/:') ?? []
  return typeof row[key] === 'string' ? `${desk.home}${folder}/${row[key]}` : null
}
