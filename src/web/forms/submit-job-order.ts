// A job order: its lines with their terms, the clauses of the contract, and the cost sheet. Lines are added by a button that sends the form.
import { type TProperties, Type } from 'typebox'
import { wordsId } from '#law/pack-words.ts'
import { told } from '#law/titles.ts'
import { Cost, Line, submitJobOrder } from '../../facilitation/job-orders/submit-job-order.ts'
import { typedText } from '../form-field.ts'
import type { FormHands, Group, OwnForm } from '../own-form.ts'
import { choicesOf } from '../record-choices.ts'

const { title, currency, clauses: clausesOfLine, ...terms } = Line.properties
const line = { title, ...terms, monthly_wage_currency: currency }

/** A row that was left empty is no cost. */
const cost = {
  item: Type.Optional(Cost.properties.item),
  borne_by: Type.Optional(Cost.properties.borne_by),
  amount_minor: Type.Optional(Cost.properties.amount_minor),
  amount_currency: Type.Optional(Cost.properties.currency),
}

const clause = clausesOfLine.items.properties.provision

const { accreditation_id, country, ends_on } = submitJobOrder.input.properties

const most = 100
const count = ({ typed }: FormHands, of: 'line' | 'cost') =>
  Math.min(Math.max(Number(typedText(typed, `_count-${of}`)) || 1, 1), most)

/** The fields of one line under names of their own: `line-0-title`. */
const numbered = (kind: string, at: number, fields: TProperties) =>
  Type.Object(Object.fromEntries(Object.entries(fields).map(([name, schema]) => [`${kind}-${at}-${name}`, schema])))

function groupOf(hands: FormHands, kind: 'line' | 'cost', at: number, fields: TProperties): Group {
  const { w } = hands
  const last = at === count(hands, kind) - 1
  const labels = Object.keys(fields).flatMap((name) => {
    const id = `submit-job-order-${kind}-${name}`
    const as = `submit-job-order-${kind}-${at}-${name}`
    const label = w.has(id) ? w.text(id) : w.text('currency')
    return [[as, label], ...(w.has(`${id}.hint`) ? [[`${as}.hint`, w.text(`${id}.hint`)]] : [])] as [string, string][]
  })
  const values = ['worker', 'agency', 'employer'].map(
    (who) =>
      [`submit-job-order-${kind}-${at}-borne_by-${who}`, w.text(`submit-job-order-cost-borne_by-${who}`)] as const,
  )
  return {
    heading: w.text(`submit-job-order-${kind}`, { number: at + 1 }),
    input: numbered(kind, at, fields),
    labels: Object.fromEntries(kind === 'cost' ? [...labels, ...values] : labels),
    ...(last && at + 1 < most && { more: { name: kind, label: w.text(`submit-job-order-more-${kind}`) } }),
  }
}

/** What stands under `line-0-…` as an object of its own. */
const part = (read: Readonly<Record<string, unknown>>, kind: string, at: number) =>
  Object.fromEntries(
    Object.entries(read).flatMap(([name, value]) => {
      const prefix = `${kind}-${at}-`
      return name.startsWith(prefix) ? [[name.slice(prefix.length), value]] : []
    }),
  )

/** The clauses of the standard contract for which something was typed. */
const clausesTyped = ({ desk, typed }: FormHands): readonly string[] =>
  desk.here.law.clauses.filter((code) => typedText(typed, `clause-${code}`) !== '')

/** The rows of the cost sheet in which something was chosen: the others are no costs, and the input counts without them. */
const costsTyped = (hands: FormHands): readonly number[] =>
  Array.from({ length: count(hands, 'cost') }, (_, at) => at).filter(
    (at) => typedText(hands.typed, `cost-${at}-item`) !== '',
  )

export const submitJobOrderForm: OwnForm = {
  async groups(hands) {
    const { desk, w, officer, act, about } = hands
    const { clauses } = desk.here.law
    const times = (kind: 'line' | 'cost', fields: TProperties) =>
      Array.from({ length: count(hands, kind) }, (_, at) => groupOf(hands, kind, at, fields))
    const choices = about
      ? undefined
      : await choicesOf(
          desk,
          w,
          officer,
          { ...act, form: undefined as never, input: Type.Object({ accreditation_id }) },
          undefined,
        )
    return [
      { input: Type.Object({ accreditation_id, country, ends_on }), ...(choices && { choices }) },
      ...times('line', line),
      ...(clauses.length > 0
        ? [
            {
              heading: w.text('submit-job-order-clauses'),
              note: w.text('submit-job-order-clauses.note'),
              input: Type.Object(Object.fromEntries(clauses.map((code) => [`clause-${code}`, Type.Optional(clause)]))),
              labels: Object.fromEntries(
                clauses.map((code) => [`submit-job-order-clause-${code}`, clauseName(hands, code)]),
              ),
            },
          ]
        : []),
      ...times('cost', cost),
    ]
  },

  fieldAt(path, hands) {
    const [list, at, name, which] = path.split('.')
    if (list === 'lines' && name === 'clauses') return `clause-${clausesTyped(hands)[Number(which)]}`
    if (list === 'lines') return `line-${at}-${name === 'currency' ? 'monthly_wage_currency' : name}`
    if (list === 'costs')
      return `cost-${costsTyped(hands)[Number(at)]}-${name === 'currency' ? 'amount_currency' : name}`
    return path
  },

  inputOf(read, hands) {
    const clauses = Object.entries(read).flatMap(([name, provision]) =>
      name.startsWith('clause-') ? [{ clause: name.slice('clause-'.length), provision }] : [],
    )
    const lines = Array.from({ length: count(hands, 'line') }, (_, at) => {
      const { monthly_wage_currency, ...rest } = part(read, 'line', at)
      return { ...rest, currency: monthly_wage_currency, clauses }
    })
    const costs = Array.from({ length: count(hands, 'cost') }, (_, at) => part(read, 'cost', at))
      .filter((one) => one['item'] !== undefined)
      .map(({ amount_currency, ...rest }) => ({ ...rest, currency: amount_currency }))
    const { accreditation_id, country, ends_on } = read
    return { accreditation_id, country, ends_on, lines, costs }
  },
}

/** The clause as the form of the standard contract names it. */
const clauseName = ({ desk, w }: FormHands, code: string): string => {
  const { pack } = desk.here
  const own = pack.clauses.find((one) => one.code === code)?.title ?? code
  return told(pack, wordsId('clause', code), 'title', own, w.language).text
}
