import { readFileSync } from 'node:fs'
import { FluentBundle, FluentResource } from '@fluent/bundle'
import { negotiateLanguages } from '@fluent/langneg'
import type { AnswerKept, Explained } from './decide.ts'
import type { LawHands } from './exchange.ts'
import type { CompiledText, NamedSlot } from './expression-scope.ts'
import { sumOf } from './json-ready.ts'
import type { MessageTemplate } from './message-template.ts'
import type { Pack } from './pack.ts'
import { citationText, type LanguageWords, lawName, type Pattern, readWords, type WordAttribute } from './pack-words.ts'
import type { RuleCode } from './rule-code.ts'
import { Shower } from './show-value.ts'
import type { Frame, PlannedRule } from './subject-plan.ts'

interface Speaker {
  readonly language: string
  readonly shower: Shower
  /** The engine's few own sentences. */
  readonly own: FluentBundle
  /** Undefined for the language of the pack itself. */
  readonly words: LanguageWords | undefined
}

/** Says answers in words. Languages are read once; a language that the pack lacks is said in the pack's first. */
export class Explainer {
  readonly #pack: Pack
  readonly #speakers = new Map<string, Speaker>()
  readonly #chosen = new Map<string, Speaker>()
  readonly #citations = new Map<RuleCode, string>()

  constructor(pack: Pack) {
    this.#pack = pack
  }

  explain(answer: AnswerKept, planned: PlannedRule, frame: Frame, hands: LawHands, language: string): Explained {
    const { code, standing } = planned
    const speaker = this.#speaker(language)
    const from = code.version.from?.text
    const say = (attribute: WordAttribute, template: MessageTemplate) =>
      this.#say(speaker, code, attribute, template, frame, hands)
    return {
      rule: answer.rule,
      result: answer.result,
      consequence: answer.consequence,
      against: answer.against,
      title: say('title', code.title),
      citation: this.#citation(speaker, planned),
      message:
        answer.result === 'unknown' ? this.#unknown(speaker, answer, code, frame, hands) : say('message', code.message),
      remedy: say('remedy', code.remedy),
      next: answer.next,
      confidential: answer.confidential,
      facts: answer.facts,
      missing: answer.missing,
      rates: answer.rates ?? [],
      ...(from !== undefined && { from }),
      certainty: code.version.citation.certainty,
      standing,
      language: speaker.language,
    }
  }

  #unknown(speaker: Speaker, answer: AnswerKept, code: RuleCode, frame: Frame, hands: LawHands): string {
    const words = speaker.words?.rules.get(code.rule.id)?.patterns.unknown
    if (words || (speaker.words === undefined && code.unknownMessage)) {
      return this.#say(speaker, code, 'unknown', code.unknownMessage ?? code.message, frame, hands)
    }
    return ownSentence(speaker, 'law-not-known', { missing: answer.missing.join(', ') })
  }

  #say(
    speaker: Speaker,
    code: RuleCode,
    attribute: WordAttribute,
    template: MessageTemplate,
    frame: Frame,
    hands: LawHands,
  ): string {
    const pattern = speaker.words?.rules.get(code.rule.id)?.patterns[attribute]
    if (speaker.words && pattern) return sayPattern(speaker, speaker.words, pattern, code, frame)
    let text = ''
    for (const part of template.parts)
      text += typeof part === 'string' ? part : showPart(part, frame, hands, speaker.shower)
    return text
  }

  #citation(speaker: Speaker, { code, standing }: PlannedRule): string {
    let plain = this.#citations.get(code)
    if (plain === undefined) {
      plain = citationText(this.#pack, code.version.citation)
      this.#citations.set(code, plain)
    }
    return standing === 'carried over' ? ownSentence(speaker, 'law-carried-over', { citation: plain }) : plain
  }

  #speaker(language: string): Speaker {
    let speaker = this.#chosen.get(language)
    if (!speaker) {
      const [first] = this.#pack.jurisdiction.languages
      const known = [first as string, ...this.#pack.words.keys()]
      const [best] = negotiateLanguages([language], known, { strategy: 'lookup', defaultLocale: first as string })
      speaker = this.#speakerOf(best ?? (first as string))
      this.#chosen.set(language, speaker)
    }
    return speaker
  }

  #speakerOf(language: string): Speaker {
    let speaker = this.#speakers.get(language)
    if (!speaker) {
      const words = this.#pack.words.get(language)
      speaker = {
        language,
        shower: new Shower(language),
        own: ownWords(language),
        words: words && readWords(language, words.text),
      }
      this.#speakers.set(language, speaker)
    }
    return speaker
  }
}

function sayPattern(
  speaker: Speaker,
  words: LanguageWords,
  { pattern, variables }: Pattern,
  code: RuleCode,
  frame: Frame,
): string {
  if (typeof pattern === 'string') return pattern
  const args: Record<string, string> = {}
  for (const variable of variables) {
    const slot = code.scope.slots.get(lawName(variable))
    args[variable] = slot ? showSlot(slot, frame, speaker.shower) : '–'
  }
  return words.bundle.formatPattern(pattern, args)
}

function showPart({ compiled, reads }: CompiledText, frame: Frame, hands: LawHands, shower: Shower): string {
  const [only] = reads
  return shower.show(compiled.evaluate(frame, hands), compiled.type, only?.name)
}

function showSlot(slot: NamedSlot, frame: Frame, shower: Shower): string {
  return shower.show(slot.type === 'money' ? sumOf(slot, frame) : frame[slot.key], slot.type, slot.name)
}

function ownSentence({ own }: Speaker, id: string, args: Record<string, string>): string {
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
