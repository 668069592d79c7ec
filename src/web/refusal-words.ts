// A refusal in the reader's words: what was not done and why, and what to do.
import type { AnyAct } from '#kernel/act.ts'
import type { Refusal } from '#kernel/refusal.ts'
import { noticeBanner } from './components/notice-banner.ts'
import { obstacle } from './components/obstacle.ts'
import { type Html, html } from './html.ts'
import type { Words } from './words.ts'

/** The sentence of a refusal. A code without words of its own, such as a rare constraint, is named so that it can be asked about. */
export function refusalText(w: Words, { code, arguments: args }: Refusal): string {
  const id = `refused-${code.replaceAll('_', '-')}`
  if (w.has(id)) return w.text(id, wordsOf(w, args))
  return w.text('refused-by-rule', { code })
}

/** States and roles in a refusal are said in words too, where there are any. */
function wordsOf(w: Words, args: Refusal['arguments'] = {}): Record<string, string | number> {
  const said = (kind: string, value: string) =>
    w.list(
      value.split(', ').map((one) => {
        const id = `${kind}-${one.replaceAll(' ', '-')}`
        return w.has(id) ? w.text(id) : one
      }),
    )
  return Object.fromEntries(
    Object.entries(args).map(([name, value]) => {
      if (typeof value !== 'string') return [name, value]
      if (name === 'state' || name === 'from') return [name, said('state', value)]
      return [name, name === 'role' ? said('role', value) : value]
    }),
  )
}

/** A refusal drawn: the sentence, what to do where it says so, and each obstacle with its rule. */
export function drawRefusal(w: Words, refusal: Refusal): Html {
  const remedy = `refused-${refusal.code.replaceAll('_', '-')}.todo`
  return html`${noticeBanner('stop', refusalText(w, refusal), html`<p>${w.text('nothing-saved')}${w.has(remedy) && ` ${w.text(remedy)}`}</p>`, true)}
${(refusal.obstacles ?? []).map((one) =>
  obstacle(w, {
    kind: 'stops',
    what: one.title,
    why: one.message,
    remedy: one.remedy,
    next: one.next,
    law: { citation: one.citation },
  }),
)}`
}

/** The title of an act, as on its button: `Approve the job order`. */
export const actTitle = (w: Words, { name }: Pick<AnyAct, 'name'>): string => w.text(`act-${name}`)

/** The status of an answer that carries a refusal: what is not yours is unknown, not forbidden. */
export function statusOfRefusal({ step }: Refusal): number {
  if (step === 'role' || step === 'record') return 404
  return step === 'who' || step === 'state' ? 409 : 422
}
