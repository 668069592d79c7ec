// The language of an answer: chosen by a link at the foot of every page and kept in a cookie, else the browser's.
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { chooseLanguage, type Lexicon, type Words } from './words.ts'

const cookieName = 'fairway-language'

/** The words for one request, in the jurisdiction's zone (IANA name). */
export function wordsFor(request: FastifyRequest, lexicon: Lexicon, zone: string): Words {
  const chosen = request.cookies[cookieName]
  return lexicon.words(chooseLanguage(lexicon.languages, chosen, request.headers['accept-language']), zone)
}

/** The link that switches: /<jurisdiction>/language/<language>?back=<address of the page>. Needs cookies. */
export async function languageSwitch(
  app: FastifyInstance,
  { jurisdiction, languages }: { readonly jurisdiction: string; readonly languages: readonly string[] },
): Promise<void> {
  app.get<{ Params: { language: string }; Querystring: { back?: string } }>(
    `/${jurisdiction}/language/:language`,
    async (request, reply) => {
      const { language } = request.params
      if (!languages.includes(language)) return reply.callNotFound()
      reply.setCookie(cookieName, language, {
        path: `/${jurisdiction}`,
        maxAge: 31_536_000,
        sameSite: 'lax',
        httpOnly: true,
      })
      return reply.redirect(pathOfOurs(request.query.back, jurisdiction), 303)
    },
  )
}

/** Only a page of this jurisdiction: an address from outside would lead the reader astray in our name. */
/** Exported for the acts, which lead back to where they were asked for. */
export function pathOfOurs(back: string | undefined, jurisdiction: string): string {
  const home = `/${jurisdiction}/`
  const here = 'http://here.invalid'
  const to = URL.parse(back ?? home, here)
  return to?.origin === here && to.pathname.startsWith(home) ? to.pathname + to.search : home
}
