import { canonical } from '#kernel/digest.ts'
import { compilePack } from './compile-pack.ts'
import type { Answer, AnswerKept, Decided, Facts, Law } from './decide.ts'
import type { Catalogue } from './pack.ts'
import { packOf } from './read-pack.ts'

/** A decision as it was kept: the facts taken, the pack's text by its hash, the day, and what was answered. */
export interface KeptDecision {
  readonly under: string
  readonly facts: Facts
  readonly today: Temporal.PlainDate
  readonly result: Decided['result']
  readonly answers: readonly AnswerKept[]
  readonly engine: string
}

export interface Replayed {
  readonly same: boolean
  /** The engine of today, when it is another than the one that decided. */
  readonly otherEngine?: string
  /** What differs, a sentence each. */
  readonly differences: readonly string[]
  readonly law: Law
  readonly decided: Decided
}

/** Decides again from the kept facts and the kept text of the pack, and says what came out otherwise. */
export function replayDecision(kept: KeptDecision, packText: string, catalogues: readonly Catalogue[]): Replayed {
  return replayWith(compilePack(packOf(packText), catalogues, kept.today), kept)
}

/** The same with a law that is compiled already, for many decisions of one pack and one day. */
export function replayWith(law: Law, kept: KeptDecision): Replayed {
  const decided = law.decide(kept.under, kept.facts, kept.today)
  const differences = differencesOf(kept, decided)
  return {
    same: differences.length === 0,
    ...(law.engine !== kept.engine && { otherEngine: law.engine }),
    differences,
    law,
    decided,
  }
}

function differencesOf(kept: KeptDecision, decided: Decided): string[] {
  const differences: string[] = []
  if (kept.result !== decided.result) differences.push(`The decision was ${kept.result}; now it is ${decided.result}.`)
  const now = new Map(decided.answers.map((answer) => [answer.rule, answer]))
  for (const before of kept.answers) {
    const after = now.get(before.rule)
    now.delete(before.rule)
    if (!after) differences.push(`${before.rule} was ${before.result}; now it holds or does not apply.`)
    else if (image(before) !== image(after))
      differences.push(
        `${before.rule} was ${before.result} in version ${before.version} with ${canonical(before.facts)}; now it is ${after.result} in version ${after.version} with ${canonical(after.facts)}.`,
      )
  }
  for (const after of now.values()) differences.push(`${after.rule} held or did not apply; now it is ${after.result}.`)
  return differences
}

/** The parts of an answer that must come out the same. */
const image = ({ rule, result, consequence, against, next, version, missing, facts }: Answer | AnswerKept): string =>
  canonical({ rule, result, consequence, against, next, version, missing, facts })
