import { sql } from 'kysely'
import { act } from '#kernel/act.ts'
import { Nothing } from '#kernel/input.ts'
import { contract } from './contract.ts'

/** The post says that the employer signed and the terms are those of the job order. */
export const verifyContract = act({
  name: 'verify-contract',
  on: contract,
  from: 'signed',
  to: 'verified',
  by: 'labour attache',
  unless: 'recorded_by',
  input: Nothing,

  async effects({ tx, cases, officer, today }) {
    await sql`update contract set state = 'verified', verified_by = ${officer.id}, verified_on = ${today}
      where id = any(${cases.map((one) => one.id)}::uuid[])`.execute(tx)
  },

  tells: { agency: 'contract-verified', worker: 'contract-verified' },
  stops: ['verify-contract'],
})
