// Occupations by name. The codes are unit groups of ISCO-08; the names are our own plain words (server-words, occupation-<code>),
// for no list of the ILO's titles with a licence of its own is at hand. A code without a name here is typed as it is.
import { plainDigits } from './money-text.ts'
import type { Words } from './words.ts'

/** What people are most often named for; a form offers these, and takes any other code that is typed. */
const common = [
  '2221',
  '2222',
  '3221',
  '5120',
  '5131',
  '5132',
  '5141',
  '5142',
  '5152',
  '5162',
  '5223',
  '5311',
  '5321',
  '5322',
  '5414',
  '6113',
  '7112',
  '7114',
  '7115',
  '7119',
  '7122',
  '7123',
  '7126',
  '7127',
  '7131',
  '7212',
  '7214',
  '7223',
  '7231',
  '7411',
  '7412',
  '7531',
  '8153',
  '8160',
  '8212',
  '8322',
  '8331',
  '8332',
  '8342',
  '8343',
  '8344',
  '8350',
  '9111',
  '9112',
  '9121',
  '9211',
  '9213',
  '9216',
  '9313',
  '9321',
  '9329',
  '9333',
  '9412',
] as const

/** An occupation as a form shows it: `Welder (7212)`; the code alone where it has no name here. */
export function occupationText(w: Words, code: string): string {
  const id = `occupation-${code}`
  return w.has(id) ? `${w.text(id)} (${code})` : code
}

/** The common occupations in the order of the reader's alphabet, each as `occupationText` shows it. */
export function occupationTexts(w: Words): readonly string[] {
  const order = new Intl.Collator(w.language)
  return common.map((code) => occupationText(w, code)).sort(order.compare)
}

/** The code in what was typed or chosen: `7212`, `Welder (7212)` or the bare name; undefined when it is none of these. */
export function occupationOf(w: Words, typed: string): string | undefined {
  const plain = plainDigits(typed).trim()
  const code = /^(\d{4})$/.exec(plain)?.[1] ?? /\((\d{4})\)$/.exec(plain)?.[1]
  if (code) return code
  const fold = (text: string) => text.normalize('NFC').toLocaleLowerCase(w.language)
  return common.find((one) => w.has(`occupation-${one}`) && fold(w.text(`occupation-${one}`)) === fold(typed.trim()))
}
