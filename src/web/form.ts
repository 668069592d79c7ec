// A form drawn from an act's input: labels and hints from words, errors in two places, what was typed kept. No script.
import type { TObject } from 'typebox'
import { button } from './components/button.ts'
import { errorSummary, type FieldError } from './components/error-summary.ts'
import { countryChoices } from './countries.ts'
import { currencyChoices } from './currencies.ts'
import { dayParts, type Field, fieldsOf, type Typed, typedText } from './form-field.ts'
import { type Html, html, type Piece, trusted } from './html.ts'
import { icon } from './icon.ts'
import { occupationText, occupationTexts } from './occupations.ts'
import { fieldWord, labelOf } from './read-form.ts'
import type { Words } from './words.ts'

export interface Choice {
  readonly value: string
  readonly label: string
}

/** The fields of a form, which may be one group of several. */
export interface DrawnFields {
  readonly input: TObject
  /** The first part of the words' ids: `<act>-<field>`, `.hint`; a value of a choice is `<act>-<field>-<value>`. */
  readonly act: string
  readonly typed?: Typed
  readonly errors?: readonly FieldError[]
  /** Lists for fields whose values the schema does not name: countries, occupations, a record's id. */
  readonly choices?: Readonly<Record<string, readonly Choice[]>>
  /** Currencies that are likely meant, which stand first in their list. */
  readonly currencies?: readonly string[]
  /** What is recorded stands in the fields already: none is called optional. */
  readonly recorded?: boolean
  /** Fields that the form sends along already. */
  readonly sent?: Readonly<Record<string, string>>
}

export interface DrawnForm extends DrawnFields {
  readonly action: string
  readonly csrf: string
  /** On the button: `Approve the job order`. */
  readonly send: string
  /** Carried along unseen, beside the fields of kind id that have no list. */
  readonly hidden?: Readonly<Record<string, string>>
  readonly warning?: boolean
  readonly back?: string
}

/** What drawing one field needs. */
interface Pen {
  readonly w: Words
  readonly form: DrawnFields
  readonly field: Field
  readonly label: string
  readonly hint: string | undefined
  readonly error: string | undefined
}

/** Draws the whole form with its error summary. Fields of one currency show it once, beside the first sum. */
export function drawForm(w: Words, form: DrawnForm): Html {
  const file = fieldsOf(form.input).some((field) => field.kind === 'file')
  return html`${errorSummary(w, form.errors ?? [])}<form class="form" method="post" action="${form.action}" novalidate${file && trusted(' enctype="multipart/form-data"')}>
${hidden('_csrf', form.csrf)}${Object.entries(form.hidden ?? {}).map(([name, value]) => hidden(name, value))}
${drawFields(w, form)}
<div class="button-row">${button(form.send, form.warning ? 'warning' : 'main')}${form.back && html` <a href="${form.back}">${w.text('go-back')}</a>`}</div>
</form>`
}

/** The fields alone, for a form of its own that draws them in groups. */
export function drawFields(w: Words, form: DrawnFields): readonly Html[] {
  const fields = fieldsOf(form.input)
  const currencies = new Set(fields.map((field) => field.currency))
  const open = fields.filter(({ name }) => !currencies.has(name) && !(name in (form.sent ?? {})))
  return open.map((field) => drawField(w, form, field, fields))
}

function drawField(w: Words, form: DrawnFields, field: Field, fields: readonly Field[]): Html {
  const choices = choicesOf(w, form, field)
  if (field.kind === 'hidden' && !choices) return hidden(field.name, typedText(form.typed ?? {}, field.name))
  const id = fieldWord(w, form.act, field.name)
  const pen: Pen = {
    w,
    form,
    field,
    label: labelOf(w, form.act, field),
    hint: w.has(`${id}.hint`) ? w.text(`${id}.hint`) : undefined,
    error: form.errors?.find((error) => error.field === field.name)?.message,
  }
  if (field.kind === 'day') return dayField(pen)
  if (field.kind === 'money') return moneyField(pen, fields)
  if (choices) return choices.length > 7 ? selectField(pen, choices) : radioField(pen, choices)
  return textField(pen)
}

function choicesOf(
  w: Words,
  { choices, act, currencies }: DrawnFields,
  { name, values, schema }: Field,
): readonly Choice[] | undefined {
  if (choices?.[name]) return choices[name]
  if (schema.kind === 'country') return countryChoices(w, 2)
  if (schema.kind === 'nation') return countryChoices(w, 3)
  if (schema.kind === 'currency') return currencyChoices(w, currencies)
  if (values.length === 0) return undefined
  const word = (value: string) => valueWord(w, act, name, value)
  const label = (value: string) =>
    w.text(schema.type === 'boolean' && !w.has(word(value)) ? (value === 'yes' ? 'yes' : 'no') : word(value))
  return values.map((value) => ({ value, label: label(value) }))
}

/** The word of a choice's value: the act's own, else the one that such values share. */
export function valueWord(w: Words, act: string, name: string, value: string): string {
  const own = `${act}-${name}-${value.replaceAll(' ', '-')}`
  const shared = `value-${value.replaceAll(' ', '-')}`
  return w.has(own) || !w.has(shared) ? own : shared
}

const hidden = (name: string, value: string) => html`<input type="hidden" name="${name}" value="${value}">`

function textField(pen: Pen): Html {
  const { field, form } = pen
  const value = typedText(form.typed ?? {}, field.name)
  const { maxLength = 500, kind } = field.schema
  const attributes = html`id="field-${field.name}" name="${field.name}"${describedBy(pen)}`
  const short = kind === 'currency' || maxLength <= 40
  if (kind === 'occupation') return occupationField(pen, value, attributes)
  if (field.kind === 'file') return labelled(pen, html`<input class="input" type="file" ${attributes}>`)
  if (field.kind === 'number')
    return labelled(pen, html`<input class="input input-short" inputmode="numeric" value="${value}" ${attributes}>`)
  if (maxLength > 500) return labelled(pen, html`<textarea class="textarea" rows="5" ${attributes}>${value}</textarea>`)
  return labelled(pen, html`<input class="input${short && ' input-short'}" value="${value}" dir="auto" ${attributes}>`)
}

/** A name to be typed or chosen, since four digits say nothing; what is not in the list is typed by its code. */
function occupationField(pen: Pen, value: string, attributes: Html): Html {
  const list = `list-${pen.field.name}`
  return labelled(
    pen,
    html`<input class="input" value="${occupationText(pen.w, value)}" list="${list}" autocomplete="off" dir="auto" ${attributes}><datalist id="${list}">${occupationTexts(
      pen.w,
    ).map((one) => html`<option value="${one}">`)}</datalist>`,
  )
}

function selectField(pen: Pen, choices: readonly Choice[]): Html {
  return labelled(pen, select(pen, pen.field.name, choices, describedBy(pen)))
}

function select(pen: Pen, name: string, choices: readonly Choice[], attributes: Piece = null): Html {
  const value = typedText(pen.form.typed ?? {}, name)
  return html`<select class="select" id="field-${name}" name="${name}"${attributes}><option value="">${pen.w.text('choose')}</option>${choices.map(
    (one) => html`<option value="${one.value}"${one.value === value && trusted(' selected')}>${one.label}</option>`,
  )}</select>`
}

function radioField(pen: Pen, choices: readonly Choice[]): Html {
  const { field, form, w } = pen
  const value = typedText(form.typed ?? {}, field.name)
  const radios = choices.map((one, at) => {
    const id = at === 0 ? `field-${field.name}` : `field-${field.name}-${at + 1}`
    const hint = `${form.act}-${field.name}-${one.value.replaceAll(' ', '-')}.hint`
    return html`<div class="choice"><input type="radio" id="${id}" name="${field.name}" value="${one.value}"${one.value === value && trusted(' checked')}><label for="${id}">${one.label}${w.has(hint) && html`<span class="hint">${w.text(hint)}</span>`}</label></div>`
  })
  return grouped(pen, radios)
}

function dayField(pen: Pen): Html {
  const { field, form, w } = pen
  const [year = '', month = '', day = ''] = typedText(form.typed ?? {}, field.name).split('-')
  const whole = { day, month, year }
  const parts = dayParts.map((part, at) => {
    const id = at === 0 ? `field-${field.name}` : `field-${field.name}-${part}`
    const value = typedText(form.typed ?? {}, `${field.name}-${part}`) || whole[part]
    return html`<div class="day-part"><label for="${id}">${w.text(part)}</label><input class="input input-${part === 'year' ? '4' : '2'}" inputmode="numeric" id="${id}" name="${field.name}-${part}" value="${value}"></div>`
  })
  return grouped(pen, html`<div class="day-parts">${parts}</div>`)
}

function moneyField(pen: Pen, fields: readonly Field[]): Html {
  const { field, form, w } = pen
  const amount = html`<div class="money-part money-amount"><label for="field-${field.name}">${w.text('amount')}</label><input class="input" inputmode="decimal" id="field-${field.name}" name="${field.name}" value="${typedText(form.typed ?? {}, field.name)}"></div>`
  const first = fields.find((other) => other.currency === field.currency)?.name === field.name
  return grouped(pen, html`<div class="money-parts">${amount}${first && currencyPart(pen)}</div>`)
}

function currencyPart(pen: Pen): Html {
  const { w, form } = pen
  const name = pen.field.currency as string
  const choices = form.choices?.[name] ?? currencyChoices(w, form.currencies)
  return html`<div class="money-part money-currency"><label for="field-${name}">${w.text('currency')}</label>${select(pen, name, choices)}</div>`
}

/** One input under its label. */
const labelled = (pen: Pen, input: Html): Html => html`<div class="field${pen.error && ' field-faulty'}">
<label for="field-${pen.field.name}">${pen.label}${optional(pen)}</label>${notes(pen)}${input}</div>`

/** Several inputs that answer one question. */
const grouped = (
  pen: Pen,
  inputs: Piece,
): Html => html`<fieldset class="field${pen.error && ' field-faulty'}"${describedBy(pen)}>
<legend>${pen.label}${optional(pen)}</legend>${notes(pen)}${inputs}</fieldset>`

const optional = ({ field, form, w }: Pen) =>
  !field.required && !form.recorded && html` <span class="optional">${w.text('optional')}</span>`

const notes = ({ field, hint, error, w }: Pen) =>
  html`${hint && html`<p class="hint" id="hint-${field.name}">${hint}</p>`}${
    error &&
    html`<p class="field-error" id="error-${field.name}">${icon('octagon-x', 20)}<span><span class="unseen">${w.text('error-prefix')} </span>${error}</span></p>`
  }`

function describedBy({ field, hint, error }: Pen): Html | null {
  const ids = [hint && `hint-${field.name}`, error && `error-${field.name}`].filter(Boolean).join(' ')
  return ids
    ? html` aria-describedby="${ids}"${error && field.kind !== 'day' && trusted(' aria-invalid="true"')}`
    : null
}
