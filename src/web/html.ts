// An escaping HTML template: everything is escaped unless it is Html, and only `html` and `trusted` make Html.

/** A piece of a page, already safe to send. */
export class Html {
  readonly #text: string
  constructor(key: typeof secret, text: string) {
    if (key !== secret) throw new TypeError('Html is made by html`…` or trusted() only')
    this.#text = text
  }
  toString(): string {
    return this.#text
  }
}
const secret = Symbol('html')

/** What may stand in a template: text is escaped, Html is kept, lists are joined, nothing and false are empty. */
export type Piece = Html | string | number | bigint | null | undefined | false | readonly Piece[]

/** Makes Html of a template. Quote every attribute: `href="${address}"`; nothing checks the scheme of an address. */
export function html(parts: TemplateStringsArray, ...pieces: Piece[]): Html {
  let text = parts[0] as string
  for (let i = 0; i < pieces.length; i++) text += render(pieces[i]) + (parts[i + 1] as string)
  return new Html(secret, text)
}

/** Text that is already HTML. Every use is a place to review. */
export const trusted = (text: string): Html => new Html(secret, text)

function render(piece: Piece): string {
  if (typeof piece === 'string') return escapeHtml(piece)
  if (piece instanceof Html) return piece.toString()
  if (piece === null || piece === undefined || piece === false) return ''
  if (Array.isArray(piece)) {
    let text = ''
    for (const one of piece as readonly Piece[]) text += render(one)
    return text
  }
  if (typeof piece === 'number' || typeof piece === 'bigint') return String(piece)
  throw new TypeError(`Cannot put ${Object.prototype.toString.call(piece)} into HTML`)
}

const special = /[&<>"'`=]/
const specials = /[&<>"'`=]/g

function escapeHtml(text: string): string {
  return special.test(text) ? text.replace(specials, (one) => `&#${one.charCodeAt(0)};`) : text
}
