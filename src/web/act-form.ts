// The form of one act as a page: drawn from its input or from a form of its own, with what was typed and what was wrong with it.
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { AnyAct } from '#kernel/act.ts'
import type { Officer } from '#kernel/authority.ts'
import type { FieldFault, Refusal } from '#kernel/refusal.ts'
import { roleTitle } from '#law/titles.ts'
import { actAddress } from './act-address.ts'
import { button } from './components/button.ts'
import { confirmation } from './components/confirm.ts'
import { errorSummary, type FieldError } from './components/error-summary.ts'
import type { Desk } from './desk.ts'
import type { Row } from './find-record.ts'
import { drawFields } from './form.ts'
import { fieldsOf, type Typed } from './form-field.ts'
import { ownForms } from './forms/own-forms.ts'
import { html, type Piece } from './html.ts'
import { type FormHands, type Group, type OwnForm, withLabels } from './own-form.ts'
import { labelOf, readForm, typedFrom } from './read-form.ts'
import { choicesOf, labelOfRecord, likelyCurrencies } from './record-choices.ts'
import { actTitle, drawRefusal } from './refusal-words.ts'
import { viewed } from './viewed.ts'
import type { Words } from './words.ts'

/** Who asks for an act, about what, and what was typed. */
export interface Asking {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  readonly officer: Officer
  readonly w: Words
  readonly typed: Typed
  readonly record: Row | null
  readonly parent: Row | null
}

/** A form, or a refusal, is about somebody's record: who looked at it is written before it is sent. */
export async function leaveLook(desk: Desk, act: AnyAct, { officer, record, parent }: Asking): Promise<void> {
  const of = record ? act.on : act.within?.register
  const worker_id = of?.person && (record ?? parent)?.[of.person]
  if (typeof worker_id !== 'string') return
  await viewed(desk, officer, actAddress('/', act, record ? ':id' : 'new'), { worker_id })
}

/** What all groups of a form are drawn with. */
interface Drawing {
  readonly typed: Typed
  readonly errors: readonly FieldError[]
  readonly hidden: Record<string, string>
  readonly currencies: readonly string[]
}

type Read = { readonly input: unknown } | { readonly errors: readonly FieldError[] } | { readonly more: true }

export class ActForm {
  readonly #desk: Desk
  readonly #act: AnyAct
  readonly #asking: Asking
  readonly #own: OwnForm | undefined

  constructor(desk: Desk, act: AnyAct, asking: Asking) {
    this.#desk = desk
    this.#act = act
    this.#asking = asking
    this.#own = act.form ? ownForms[act.form] : undefined
    if (act.form && !this.#own) throw new Error(`The act ${act.name} names a form ${act.form} that there is not`)
  }

  get #warning(): boolean {
    return this.#act.second !== undefined || this.#act.takesAway === true
  }

  get hasFields(): boolean {
    return Object.keys(this.#act.input.properties).length > 0
  }

  /** Reads what was typed: the input, or every error; `more` when the reader only asked for another line. */
  async read(): Promise<Read> {
    const { typed, w } = this.#asking
    if (Object.keys(typed).some((name) => name.startsWith('_more-'))) return { more: true }
    const groups = await this.#groups()
    const read: Record<string, unknown> = {}
    const errors: FieldError[] = []
    for (const group of groups) {
      const one = readForm(group.input, { ...typed, ...this.#named() }, this.#act.name, withLabels(w, group.labels))
      if ('errors' in one) errors.push(...one.errors)
      else Object.assign(read, one.input)
    }
    if (errors.length > 0) return { errors }
    return { input: this.#own ? await this.#own.inputOf(read, this.#hands()) : this.#changed(read) }
  }

  /** The kernel's faults as the form's, each at the field in which it was typed. */
  async errorsOf(faults: readonly FieldFault[]): Promise<readonly FieldError[]> {
    const { w } = this.#asking
    const labels = new Map(
      (await this.#groups()).flatMap(({ input, labels }) =>
        fieldsOf(input).map((one) => [one.name, labelOf(withLabels(w, labels), this.#act.name, one)] as const),
      ),
    )
    return faults.map(({ field: path }) => {
      const field = this.#own?.fieldAt?.(path, this.#hands()) ?? path
      return { field, message: w.text('form-not-right', { label: labels.get(field) ?? field }) }
    })
  }

  async send(wrong: { errors?: readonly FieldError[]; refusal?: Refusal } = {}, status = 200): Promise<FastifyReply> {
    const { request, reply, officer, w, record, parent, typed } = this.#asking
    await leaveLook(this.#desk, this.#act, this.#asking)
    const about = record ?? parent
    const label = about && (await labelOfRecord(this.#desk, w, officer, about))
    const framed = {
      title: actTitle(w, this.#act),
      crumbs: [{ label: w.text('go-back'), href: String(typed['_back'] ?? this.#desk.home) }],
      ...(label && { lead: html`<bdi>${label}</bdi>` }),
      faulty: (wrong.errors?.length ?? 0) > 0,
      main: await this.#main(wrong),
    }
    return this.#desk.send(request, reply, framed, status)
  }

  async #main({ errors = [], refusal }: { errors?: readonly FieldError[]; refusal?: Refusal }): Promise<Piece> {
    const { w, typed, reply } = this.#asking
    const csrf = reply.generateCsrf()
    const hidden = { ...this.#named(), ...this.#carried() }
    const back = String(typed['_back'] ?? this.#desk.home)
    const follows = `act-${this.#act.name}.follows`
    if (!this.hasFields)
      return html`${refusal && drawRefusal(w, refusal)}${confirmation(w, {
        action: '',
        csrf,
        does: actTitle(w, this.#act),
        follows: w.text(w.has(follows) ? follows : 'follows-act'),
        hidden,
        back,
        warning: this.#warning,
      })}`
    const groups = await this.#groups()
    const currencies = await likelyCurrencies(
      this.#desk,
      this.#asking.officer,
      this.#asking.record ?? this.#asking.parent,
    )
    const start = { ...(await this.#own?.start?.(this.#hands())), ...this.#recorded(), ...typed }
    return html`<div class="stack">${refusal && drawRefusal(w, refusal)}${this.#own?.above?.(this.#hands())}
${errorSummary(w, errors)}<form class="form card" method="post" novalidate><input type="hidden" name="_csrf" value="${csrf}">
${Object.entries(hidden).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
${this.#act.corrects && html`<p>${w.text('correct-what-is-wrong')}</p>`}${w.has(follows) && html`<p>${w.text(follows)}</p>`}
${groups.map((group) => this.#drawGroup(group, { typed: start, errors, hidden, currencies }))}
${this.#act.second && html`<p class="inset">${w.text('second-officer', { role: this.#titleOf(this.#act.second) })}</p>`}
<div class="button-row">${button(actTitle(w, this.#act), this.#warning ? 'warning' : 'main')} <a href="${back}">${w.text('go-back')}</a></div></form></div>`
  }

  #drawGroup(group: Group, { typed, errors, hidden, currencies }: Drawing): Piece {
    const words = withLabels(this.#asking.w, group.labels)
    const drawn = drawFields(words, {
      input: group.input,
      act: this.#act.name,
      typed,
      errors,
      sent: hidden,
      ...(group.choices && { choices: group.choices }),
      currencies,
      recorded: this.#act.corrects !== undefined,
    })
    return html`${group.heading && html`<h2>${group.heading}</h2>`}${group.note && html`<p class="hint">${group.note}</p>`}${drawn}
${group.more && html`<div class="button-row"><button class="button button-plain" name="_more-${group.more.name}" value="1">${group.more.label}</button></div>`}`
  }

  async #groups(): Promise<readonly Group[]> {
    if (this.#own) return this.#own.groups(this.#hands())
    const choices = await choicesOf(
      this.#desk,
      this.#asking.w,
      this.#asking.officer,
      this.#act,
      Object.keys(this.#named())[0],
    )
    return [{ input: this.#act.input, choices }]
  }

  /** The field that the address has filled: the record within which the new one is made. */
  #named(): Record<string, string> {
    const { parent } = this.#asking
    const field = this.#act.within?.field
    return field && parent ? { [field]: parent.id } : {}
  }

  #carried(): Record<string, string> {
    const { typed, parent } = this.#asking
    const counts = Object.entries(typed).filter(([name]) => name.startsWith('_count-'))
    const kept = ['_back', '_id'].flatMap((name) =>
      typeof typed[name] === 'string' ? [[name, typed[name]] as const] : [],
    )
    const more = Object.keys(typed)
      .find((name) => name.startsWith('_more-'))
      ?.slice('_more-'.length)
    const grown = more ? { [`_count-${more}`]: String(Number(typed[`_count-${more}`] ?? 1) + 1) } : {}
    return {
      ...Object.fromEntries(counts.map(([name, value]) => [name, String(value)])),
      ...Object.fromEntries(kept),
      ...grown,
      ...(parent && { _within: parent.id }),
    }
  }

  #hands(): FormHands {
    const { officer, w, typed, record, parent, reply } = this.#asking
    const about = (record ?? parent)?.id ?? null
    return {
      desk: this.#desk,
      w,
      officer,
      act: this.#act,
      about,
      typed: { ...typed, ...this.#carried() },
      csrf: reply.generateCsrf(),
    }
  }

  /** A correction begins with what is recorded. */
  #recorded(): Typed {
    const { record } = this.#asking
    return this.#act.corrects && record ? typedFrom(this.#act.input, record) : {}
  }

  /** Of a correction only what is another than before. */
  #changed(read: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
    const { record } = this.#asking
    if (!this.#act.corrects || !record) return read
    return Object.fromEntries(Object.entries(read).filter(([name, value]) => String(value) !== String(record[name])))
  }

  #titleOf(role: string): string {
    return roleTitle(this.#desk.here.pack, role, this.#asking.w.language)
  }
}
