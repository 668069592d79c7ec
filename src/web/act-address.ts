// Where an act is done in the browser. Pages link here; the routes are mounted at the same addresses.
import type { AnyAct } from '#kernel/act.ts'

/** The form of an act on a record: `/ph/job-orders/<id>/approve-job-order`. `home` is `/ph/`. */
export const actAddress = (home: string, act: AnyAct, id: string): string => `${home}${act.on.folder}/${id}/${act.name}`

/** The form of an act that makes a record, within its parent where it has one: `/ph/offers/new/name-worker?within=<id>`. */
export const newActAddress = (home: string, act: AnyAct, within?: string): string =>
  `${actAddress(home, act, 'new')}${within ? `?within=${within}` : ''}`

/**
 * Where one act is sent for several records: `/ph/clearances/several/issue-certificate`, by POST with `id` for each record, or with
 * `job_order_id` for all of a job order that the act can be done on; `_csrf` and `_back` beside them.
 */
export const severalAddress = (home: string, act: AnyAct): string => actAddress(home, act, 'several')
