// A certificate as a PDF: for its worker, for the agency whose worker said so, and for the office that issues.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import { pdf } from '#facilitation/certificates/certificate-paper.ts'
import { certificatesToPrint, type PaperOf } from '#facilitation/certificates/certificates-to-print.ts'
import type { Role } from '#kernel/authority.ts'
import { type Reading, readAs } from '#kernel/read.ts'
import type { Desk } from './desk.ts'
import { isUuid } from './find-record.ts'
import { notFound } from './trouble.ts'
import { viewed } from './viewed.ts'

/** Whose token a reader finds is decided by the login that reads: an agency finds one only when the worker let it print. */
const printers: readonly Role[] = ['worker', 'agency clerk', 'clearance officer']

export function certificatePaperRoute(app: FastifyInstance, desk: Desk): void {
  app.get<{ Params: { id: string } }>(`${desk.home}certificates/:id/paper`, (request, reply) =>
    sendPaper(desk, request, reply),
  )
}

async function sendPaper(desk: Desk, request: FastifyRequest<{ Params: { id: string } }>, reply: FastifyReply) {
  const { here, home } = desk
  const officer = await desk.officerOf(request)
  if (!officer) return reply.redirect(`${home}papers`, 303)
  const { id } = request.params
  const may = isUuid(id) && printers.includes(officer.role)
  const paper = may && (await paperOf(desk, id))
  const found = paper ? await readAs(here.pools, officer, (db) => findToPrint(db, id, paper)) : undefined
  if (!found) return desk.send(request, reply, notFound(desk.words(request), home), 404)
  await viewed(desk, officer, '/certificates/:id/paper', found)
  const { certificate, language } = found.toPrint
  return reply
    .header('cache-control', 'no-store')
    .header('content-disposition', `inline; filename="${certificate.number.replaceAll('/', '-')}.pdf"`)
    .type('application/pdf')
    .send(Buffer.from(await pdf(certificate, language)))
}

async function findToPrint(db: Reading, id: string, paper: PaperOf) {
  const { rows } = await sql<{ clearance_id: string; worker_id: string }>`
    select clearance_id, worker_id from certificate where id = ${id}`.execute(db)
  const [row] = rows
  if (!row) return undefined
  // A clearance may have had several certificates; only one of them stands.
  const printable = await certificatesToPrint(db, [row.clearance_id], paper)
  const toPrint = printable.find((one) => one.certificate_id === id)
  return toPrint && { worker_id: row.worker_id, toPrint }
}

/**
 * What stands on every paper of the office that issued this one, as the journal says which that was: an officer may have another by now.
 * Undefined where there is no such certificate.
 */
async function paperOf({ here }: Desk, id: string): Promise<PaperOf | undefined> {
  const { rows } = await sql<{ name: string; telephone: string | null }>`
    select f.name, f.telephone from journal j join office f on f.id = j.office_id
    where j.record_id = ${id} and j.register = 'certificate' order by j.id limit 1`.execute(here.state)
  const [office] = rows
  return (
    office && {
      pack: here.pack,
      zone: here.zone,
      demonstration: here.signer.demonstration,
      office: office.name,
      help: office.telephone,
      check_address: null,
    }
  )
}
