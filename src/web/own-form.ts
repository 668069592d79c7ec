// A form of its own: what the six drawn inputs cannot say in one piece, said in groups of them.
import type { TObject } from 'typebox'
import type { AnyAct } from '#kernel/act.ts'
import type { Officer } from '#kernel/authority.ts'
import type { Desk } from './desk.ts'
import type { Choice } from './form.ts'
import type { Typed } from './form-field.ts'
import type { Html } from './html.ts'
import type { Words } from './words.ts'

/** What a form is made from. */
export interface FormHands {
  readonly desk: Desk
  readonly w: Words
  readonly officer: Officer
  readonly act: AnyAct
  /** The record, or the one within which a record is to be made; null where neither is named. */
  readonly about: string | null
  /** What was typed so far; empty at first. */
  readonly typed: Typed
  readonly csrf: string
}

/** Some fields under one heading. */
export interface Group {
  readonly heading?: string
  readonly note?: Html | string
  readonly input: TObject
  readonly choices?: Readonly<Record<string, readonly Choice[]>>
  /** Labels and hints that are not fixed words, by their words' ids. */
  readonly labels?: Readonly<Record<string, string>>
  /** A button below that adds one more of this kind: its name in the form and its words. */
  readonly more?: { readonly name: string; readonly label: string }
}

export interface OwnForm {
  groups(hands: FormHands): Promise<readonly Group[]>
  /** What the fields start with. */
  start?(hands: FormHands): Promise<Typed>
  /** The act's input from what was read, field by field, in all groups. */
  inputOf(read: Readonly<Record<string, unknown>>, hands: FormHands): unknown | Promise<unknown>
  /** The field in which what stands at a path of the input was typed: `costs.0.item` in `cost-0-item`. */
  fieldAt?(path: string, hands: FormHands): string
  /** Above the form, in a form of its own: another way to do the same. */
  above?(hands: FormHands): Html
}

/** Words in which some ids are said otherwise. */
export const withLabels = (w: Words, labels: Readonly<Record<string, string>> = {}): Words => ({
  ...w,
  has: (id) => id in labels || w.has(id),
  text: (id, fillings) => labels[id] ?? w.text(id, fillings),
})
