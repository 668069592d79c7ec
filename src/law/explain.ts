import { readFileSync } from 'node:fs'
import { FluentBundle, FluentResource } from '@fluent/bundle'
import { negotiateLanguages } from '@fluent/langneg'
import type { AnswerKept, Explained } from './decide.ts'
import type { LawHands } from './exchange.ts'
import { literal } from './feel/code.ts'
import { KeptTexts } from './kept-texts.ts'
import type { MessageTemplate, ShownPart } from './message-template.ts'
import type { Pack } from './pack.ts'
import {
  citationText,
  type LanguageWords,
  lawName,
  type Pattern,
  plainParts,
  readWords,
  type WordAttribute,
} from './pack-words.ts'
import type { RuleCode } from './rule-code.ts'
import { Shower } from './show-value.ts'
import type { Frame, PlannedRule } from './subject-plan.ts'

/** One language: how it shows values, its own few sentences, and what rules say in it. */
interface Speaker {
  readonly language: string
  readonly shower: Shower
  /** The engine's few own sentences. */
  readonly own: FluentBundle
  /** Undefined for the language of the pack itself. */
  readonly words: LanguageWords | undefined
  readonly said: Map<PlannedRule, SaidRule>
  /** "Not known yet: …", by the names of what is missing. */
  readonly notKnown: KeptTexts<string>
}

/** A text as it stands, or the function that fills it. */
type Said = string | ((frame: Frame, hands: LawHands) => string)

/** What one rule of a plan says in one language, ready to be filled. */
interface SaidRule {
  readonly title: Said
  readonly citation: string
  readonly message: Said
  readonly remedy: Said
  /** Undefined where the rule has no words of its own while it is unknown. */
  readonly unknown: Said | undefined
  readonly from: string | undefined
  readonly certainty: Explained['certainty']
}

/** Says answers in words. Languages are read once; a language that the pack lacks is said in the pack's first. */
export class Explainer {
  readonly #pack: Pack
  readonly #speakers = new Map<string, Speaker>()
  readonly #chosen = new Map<string, Speaker>()

  constructor(pack: Pack) {
    this.#pack = pack
  }

  explain(answer: AnswerKept, planned: PlannedRule, frame: Frame, hands: LawHands, wanted: string): Explained {
    const speaker = this.#chosen.get(wanted) ?? this.#choose(wanted)
    let said = speaker.said.get(planned)
    if (!said) {
      said = saidRule(this.#pack, speaker, planned)
      speaker.said.set(planned, said)
    }
    const { rule, result, consequence, against, next, confidential, facts, missing, rates = noRates } = answer
    const title = fill(said.title, frame, hands)
    const message =
      result === 'unknown' ? whileUnknown(said, speaker, missing, frame, hands) : fill(said.message, frame, hands)
    const remedy = fill(said.remedy, frame, hands)
    const { citation, from, certainty } = said
    const { standing } = planned
    const { language } = speaker
    // Two literals, because spreading what may be absent takes longer than all the rest.
    return from === undefined
      ? {
          rule,
          result,
          consequence,
          against,
          title,
          citation,
          message,
          remedy,
          next,
          confidential,
          facts,
          missing,
          rates,
          certainty,
          standing,
          language,
        }
      : {
          rule,
          result,
          consequence,
          against,
          title,
          citation,
          message,
          remedy,
          next,
          confidential,
          facts,
          missing,
          rates,
          from,
          certainty,
          standing,
          language,
        }
  }

  #choose(language: string): Speaker {
    const [first] = this.#pack.jurisdiction.languages
    const known = [first as string, ...this.#pack.words.keys()]
    const [best] = negotiateLanguages([language], known, { strategy: 'lookup', defaultLocale: first as string })
    const speaker = this.#speakerOf(best ?? (first as string))
    this.#chosen.set(language, speaker)
    return speaker
  }

  #speakerOf(language: string): Speaker {
    let speaker = this.#speakers.get(language)
    if (!speaker) {
      const words = this.#pack.words.get(language)
      const own = ownWords(language)
      speaker = {
        language,
        shower: new Shower(language),
        own,
        notKnown: new KeptTexts((missing) => ownSentence(own, 'law-not-known', { missing })),
        words: words && readWords(language, words.text),
        said: new Map(),
      }
      this.#speakers.set(language, speaker)
    }
    return speaker
  }
}

function saidRule(pack: Pack, speaker: Speaker, planned: PlannedRule): SaidRule {
  const { code, standing } = planned
  const patterns = speaker.words?.rules.get(code.rule.id)?.patterns
  const say = (attribute: WordAttribute, template: MessageTemplate): Said => {
    const pattern = patterns?.[attribute]
    return speaker.words && pattern
      ? saidPattern(speaker, speaker.words, pattern, code)
      : joined(speaker.shower, template.parts)
  }
  const ownUnknown = patterns?.unknown || (speaker.words === undefined && code.unknownMessage)
  const plain = citationText(pack, code.version.citation)
  return {
    title: say('title', code.title),
    citation: standing === 'carried over' ? ownSentence(speaker.own, 'law-carried-over', { citation: plain }) : plain,
    message: say('message', code.message),
    remedy: say('remedy', code.remedy),
    unknown: ownUnknown ? say('unknown', code.unknownMessage ?? code.message) : undefined,
    from: code.version.from?.text,
    certainty: code.version.citation.certainty,
  }
}

const noRates: Explained['rates'] = []

const fill = (said: Said, frame: Frame, hands: LawHands): string =>
  typeof said === 'string' ? said : said(frame, hands)

function whileUnknown(
  said: SaidRule,
  speaker: Speaker,
  missing: readonly string[],
  frame: Frame,
  hands: LawHands,
): string {
  if (said.unknown !== undefined) return fill(said.unknown, frame, hands)
  return speaker.notKnown.of(missing.join(', '))
}

/** A pattern of text and variables alone, as nearly all are, is written like a template; Fluent fills the others. */
function saidPattern(speaker: Speaker, words: LanguageWords, { pattern, variables }: Pattern, code: RuleCode): Said {
  const slotOf = (variable: string) => code.scope.slots.get(lawName(variable))
  const plain = words.isolating ? undefined : plainParts(pattern)
  if (plain) {
    return joined(
      speaker.shower,
      plain.map((part) => (typeof part === 'string' ? part : { name: slotOf(part.variable) })),
    )
  }
  const fillings = variables.map(
    (variable) => [variable, joined(speaker.shower, [{ name: slotOf(variable) }])] as const,
  )
  return (frame, hands) => {
    const args: Record<string, string> = {}
    for (const [variable, said] of fillings) args[variable] = fill(said, frame, hands)
    return words.bundle.formatPattern(pattern, args)
  }
}

/** Plain text, a part of a template, or the slot of a Fluent variable. */
type Piece = string | { readonly [K in keyof ShownPart]?: ShownPart[K] | undefined }

/**
 * Pieces of text one after the other, as a function written for them: in it `v` is the frame, `h` the hands, `show` the shower
 * and `k` the pieces. Plain pieces alone are one plain text.
 */
function joined(shower: Shower, pieces: readonly Piece[]): Said {
  if (pieces.every((piece) => typeof piece === 'string')) return pieces.join('')
  const written = pieces.map((piece, index) => (typeof piece === 'string' ? literal(piece) : shownCode(piece, index)))
  const source = `return (v, h) => ${['""', ...written].join(' + ')}`
  return new Function('show', 'k', source)(shower, pieces) as Said
}

function shownCode({ name: slot, compiled, reads }: Exclude<Piece, string>, index: number): string {
  if (!slot) {
    const [only] = reads ?? []
    return compiled
      ? `show.show(k[${index}].compiled.evaluate(v, h), ${literal(compiled.type)}, ${literal(only?.name ?? '')})`
      : "'–'"
  }
  const held = `v[${literal(slot.key)}]`
  if (slot.kind === 'fact' && slot.currencyKey !== undefined)
    return `show.sum(${held}, v[${literal(slot.currencyKey)}])`
  if (slot.type === 'day') return `show.day(${held})`
  return `show.show(${held}, ${literal(slot.type)}, ${literal(slot.name)})`
}

function ownSentence(own: FluentBundle, id: string, args: Record<string, string>): string {
  const message = own.getMessage(id)
  return message?.value ? own.formatPattern(message.value, args) : id
}

/** The engine's own sentences in a language, in English where it has none. */
function ownWords(language: string): FluentBundle {
  const bundle = new FluentBundle(language, { useIsolating: false })
  for (const name of ['en', language]) {
    const file = new URL(`./words/${name}.ftl`, import.meta.url)
    try {
      bundle.addResource(new FluentResource(readFileSync(file, 'utf8')), { allowOverrides: true })
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
    }
  }
  return bundle
}
