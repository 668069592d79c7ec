/** The sign of each answer (Lucide, ISC): no two answers share one, so that colour is never alone. */
import calendar from 'lucide-static/icons/calendar-clock.svg'
import tick from 'lucide-static/icons/check.svg'
import download from 'lucide-static/icons/download.svg'
import hourglass from 'lucide-static/icons/hourglass.svg'
import keyboard from 'lucide-static/icons/keyboard.svg'
import pause from 'lucide-static/icons/pause.svg'
import telephone from 'lucide-static/icons/phone.svg'
import plane from 'lucide-static/icons/plane-takeoff.svg'
import scan from 'lucide-static/icons/scan-line.svg'
import question from 'lucide-static/icons/shield-question-mark.svg'
import torn from 'lucide-static/icons/unlink.svg'
import cross from 'lucide-static/icons/x.svg'
import type { ANSWERS } from '#facilitation/certificates/verify-certificate.ts'

type Shape = (typeof ANSWERS)[keyof typeof ANSWERS]['shape']

const drawings: Record<Shape, string> = {
  tick,
  torn,
  question,
  cross,
  pause,
  hourglass,
  calendar,
  plane,
  telephone,
  keyboard,
  scan,
  download,
}

/** The sign as an element, hidden from screen readers: the words beside it say the same. */
export function pictogram(shape: Shape): Element {
  const text = drawings[shape].replace(/<!--.*?-->/, '').trim()
  const drawing = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement
  drawing.setAttribute('aria-hidden', 'true')
  return document.importNode(drawing, true)
}
