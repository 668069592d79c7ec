// Anyone's question whether a certificate is real: asked by POST, answered with words alone, braked where it could be counted up.
import type { FastifyInstance } from 'fastify'
import { checkPage, isWholeNumber, type Standing, standingOf } from '#facilitation/certificates/check-page.ts'
import { trustListOf } from '#facilitation/certificates/public-lists.ts'
import { readAs } from '#kernel/read.ts'
import type { Opened } from '../jurisdiction.ts'
import type { Desk } from './desk.ts'
import { typedText } from './form-field.ts'
import { networkOf } from './network-of.ts'
import { mayTry, numberBrake } from './sign-in-failures.ts'

/** `/ph/certificate`. Needs sessions; `all` are the states whose signatures are known here. */
export function certificateCheckRoutes(app: FastifyInstance, desk: Desk, all: readonly Opened[]): void {
  const { here, home } = desk
  const address = `${home}certificate`

  app.get(address, (request, reply) => {
    const page = checkPage(desk.words(request), { home, csrf: reply.generateCsrf(), now: here.clock.now() })
    return desk.send(request, reply, page)
  })

  app.post<{ Body: Readonly<Record<string, unknown>> }>(
    address,
    { preHandler: app.csrfProtection },
    async (request, reply) => {
      const typed = typedText(request.body, 'q')
      const standing = typed ? await answerTo(desk, all, typed, request.ip) : undefined
      const check = { home, csrf: reply.generateCsrf(), now: here.clock.now(), typed, ...(standing && { standing }) }
      return desk.send(
        request,
        reply,
        checkPage(desk.words(request), check),
        standing?.answer === 'too-many' ? 429 : 200,
      )
    },
  )
}

/**
 * Numbers are regular and can be counted up, so a network may ask so many an hour. Whoever holds the paper is never kept
 * waiting by what others in the same network asked: a code cannot be guessed, and is always answered.
 */
async function answerTo(desk: Desk, all: readonly Opened[], typed: string, ip: string): Promise<Standing> {
  const { here, secret } = desk
  const now = here.clock.now()
  // With the secret, so that the hash that is kept for a day tells nobody the address.
  const whom = `${secret} certificate numbers from ${networkOf(ip)}`
  if (isWholeNumber(typed) && !(await mayTry(here.state, whom, numberBrake, now))) return { answer: 'too-many' }
  const trust = trustListOf(
    all.map(({ signer, pack }) => ({ signer, name: pack.jurisdiction.name })),
    now,
  )
  return readAs(here.pools, null, (db) =>
    standingOf(typed, { db, trust, jurisdiction: here.code, today: desk.today() }),
  )
}
