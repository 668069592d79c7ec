import { type Tone, tag } from '#web/components/tag.ts'
import type { Html } from '#web/html.ts'
import type { Words } from '#web/words.ts'

const tones: Readonly<Record<string, Tone>> = {
  registered: 'go',
  granted: 'go',
  accredited: 'go',
  approved: 'go',
  accepted: 'go',
  verified: 'go',
  entered: 'go',
  clear: 'go',
  issued: 'go',
  valid: 'go',
  confirmed: 'go',
  departed: 'go',
  refunded: 'go',
  suspended: 'stop',
  cancelled: 'stop',
  obstructed: 'stop',
  refused: 'stop',
  returned: 'stop',
  open: 'wait',
  unknown: 'wait',
  submitted: 'wait',
  requested: 'wait',
  offered: 'wait',
  waiting: 'wait',
  signed: 'wait',
  asked: 'wait',
}

/** The id of a state's word. */
export const stateWord = (state: string): string => `state-${state.replaceAll(' ', '-')}`

/** A record's state in a word with its sign. */
export const stateTag = (w: Words, state: string): Html => tag(tones[state] ?? 'info', w.text(stateWord(state)))
