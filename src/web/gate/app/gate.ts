/** The gate's page: reads a code by camera, picture or number, answers from what the device holds, and goes on to the next. */
import { markOf, type Verification, verifyCertificate } from '#facilitation/certificates/verify-certificate.ts'
import { answerWords, listWords } from '../answer-words.ts'
import { prepareReader, readQr } from '../read-qr.ts'
import { type Camera, startCamera } from './camera.ts'
import type { GateConfig } from './config.ts'
import { type GateWords, gateLanguageName, gateLanguages, gateWords } from './gate-words.ts'
import { heldLists, type Lists, refreshLists } from './lists.ts'
import { pictogram } from './pictograms.ts'
import { putBy, sendSeen, waiting } from './seen-store.ts'

const REFRESH = 5 * 60_000
/** The same code before the camera is the same passenger for so long. */
const SAME = 8_000
/** A name does not stay on the screen longer than an officer needs. */
const SHOWN = 60_000

const byId = <E extends HTMLElement = HTMLElement>(id: string): E => document.getElementById(id) as E

let lists: Lists = { config: null, trust: null, status: null }
let words: GateWords = gateWords(navigator.language, 'UTC')
let camera: Camera | null = null
let shown: Verification | null = null
let last = { text: '', at: 0 }
let left = 0
let clearing: ReturnType<typeof setTimeout> | undefined

/** Hours that stand until the state's own are on the device: with no list there is no age to compare. */
const noHours = { list_old_after_hours: Number.POSITIVE_INFINITY, desk_first_after_hours: Number.POSITIVE_INFINITY }
const known = () => ({ ...lists, ...(lists.config ?? noHours), now: { epochMilliseconds: Date.now() } })

async function answer(text: string): Promise<void> {
  const now = Date.now()
  if (text === last.text && now - last.at < SAME) {
    last.at = now
    return
  }
  last = { text, at: now }
  const result = await verifyCertificate(text, known())
  show(result)
  navigator.vibrate?.(result.valid ? 60 : [90, 70, 90])
  if (result.number !== null) {
    const gate = localStorage.getItem('gate') ?? lists.config?.gates[0] ?? ''
    await putBy({ number: result.number, result: result.answer, at: new Date().toISOString(), gate })
    await send()
  }
}

function show(result: Verification | null): void {
  shown = result
  clearTimeout(clearing)
  document.body.dataset.state = result ? 'answer' : 'ready'
  byId('answer').hidden = result === null
  byId('number-form').hidden = true
  if (!result) return
  clearing = setTimeout(() => show(null), SHOWN)
  const { verdict, word, why, caution, now } = answerWords(result, words.say, words.day)
  const plate = byId('answer')
  plate.dataset.colour = result.colour
  plate.dataset.answer = result.answer
  byId('sign').replaceChildren(pictogram(result.shape))
  byId('verdict').textContent = verdict
  byId('verdict').hidden = result.valid
  byId('word').textContent = word
  byId('why').textContent = why
  byId('caution').textContent = caution
  byId('caution').hidden = caution === null
  byId('now').textContent = now
  byId('facts').replaceChildren(
    ...facts(result).flatMap(([name, value]) => [element('dt', name), element('dd', value)]),
  )
  byId('plate-demonstration').hidden = !result.demonstration
  showDesk()
  showList()
  plate.focus({ preventScroll: true })
  scrollTo({ top: 0 })
}

/** In the order in which an officer compares them with the passport and the visa. */
function facts({ certificate, number }: Verification): [string, string][] {
  const say = words.say
  if (!certificate) return number === null ? [] : [[say('field-number'), number]]
  return [
    [say('field-name'), certificate.name],
    [say('field-passport'), `… ${certificate.passport_last_four}`],
    [say('field-country'), words.country(certificate.country)],
    [say('field-employer'), certificate.employer],
    [say('field-job'), certificate.job],
    ...(certificate.exemption === null ? [] : [[say('field-exemption'), certificate.exemption] as [string, string]]),
  ]
}

function showDesk(): void {
  const telephone = lists.config?.duty_desk ?? null
  for (const id of ['desk', 'desk-button']) {
    const link = byId<HTMLAnchorElement>(id)
    link.hidden = telephone === null
    link.href = `tel:${(telephone ?? '').replace(/[^+\d]/g, '')}`
  }
  byId('desk').textContent = words.say('gate-duty-desk', { telephone: telephone ?? '' })
}

function showList(): void {
  const mark = shown?.list ?? markOf(known())
  const line = byId('list')
  line.dataset.mark = mark.mark
  line.textContent = listWords(mark, words.say)
}

function showPage(): void {
  const config = lists.config
  const say = words.say
  document.documentElement.lang = words.language
  document.title = say('gate-title')
  byId('title').textContent = say('gate-title')
  byId('state').textContent = config?.state ?? ''
  byId('demonstration').hidden = config?.demonstration !== true
  for (const part of document.querySelectorAll<HTMLElement>('[data-words]'))
    part.textContent = say(part.dataset.words as string)
  choices(
    'language',
    config?.languages.filter((one) => gateLanguages.includes(one)) ?? ['en'],
    words.language,
    gateLanguageName,
  )
  const gates = config?.gates ?? []
  choices('gate', gates, localStorage.getItem('gate') ?? gates[0] ?? '', (name) => name)
  byId('gate-choice').hidden = gates.length === 0
  byId('network').textContent = navigator.onLine ? '' : say('gate-offline')
  showList()
  showDesk()
  showWaiting()
}

function choices(id: string, values: readonly string[], chosen: string, name: (value: string) => string): void {
  const select = byId<HTMLSelectElement>(id)
  const options = values.map((value) => new Option(name(value), value, false, value === chosen))
  select.replaceChildren(...options)
}

const element = (tag: string, text: string): HTMLElement => {
  const made = document.createElement(tag)
  made.textContent = text
  return made
}

async function send(): Promise<void> {
  left = await (navigator.onLine
    ? sendSeen(lists.config?.keep_seen_hours ?? 1, lists.status?.issued_at ?? null)
    : waiting())
  showWaiting()
}

function showWaiting(): void {
  byId('waiting').textContent = left === 0 ? '' : words.say('gate-waiting', { count: left })
}

async function takeLists(): Promise<void> {
  lists = await heldLists()
  const config: GateConfig | null = lists.config
  words = gateWords(localStorage.getItem('language') ?? config?.languages[0] ?? 'en', config?.zone ?? 'UTC')
  showPage()
}

async function refresh(): Promise<void> {
  await refreshLists(lists)
  await takeLists()
  await send()
}

async function turnCamera(on: boolean): Promise<void> {
  camera?.stop()
  camera = null
  const view = byId('view')
  if (on) camera = await startCamera(byId<HTMLVideoElement>('video'), (text) => void answer(text)).catch(() => null)
  view.dataset.camera = camera ? 'on' : 'off'
  byId('ready-word').dataset.words = camera ? 'gate-ready' : 'gate-no-camera'
  byId('ready-why').hidden = camera === null
  byId('ready-word').textContent = words.say(byId('ready-word').dataset.words as string)
}

function listen(): void {
  byId<HTMLInputElement>('picture').addEventListener('change', async ({ target }) => {
    const input = target as HTMLInputElement
    const file = input.files?.[0]
    if (!file) return
    const text = await readQr(file).catch(() => null)
    input.value = ''
    last = { text: '', at: 0 }
    byId('no-code').hidden = text !== null
    if (text === null) show(null)
    else await answer(text)
  })
  byId('type').addEventListener('click', () => {
    show(null)
    byId('number-form').hidden = false
    byId('typed').focus()
  })
  byId('to-camera').addEventListener('click', () => {
    show(null)
    void turnCamera(true)
  })
  byId<HTMLFormElement>('number-form').addEventListener('submit', (event) => {
    event.preventDefault()
    const field = byId<HTMLInputElement>('typed')
    const text = field.value
    field.value = ''
    last = { text: '', at: 0 }
    if (text.trim() !== '') void answer(text)
  })
  byId<HTMLSelectElement>('language').addEventListener('change', ({ target }) => {
    localStorage.setItem('language', (target as HTMLSelectElement).value)
    void takeLists().then(() => show(shown))
  })
  byId<HTMLSelectElement>('gate').addEventListener('change', ({ target }) =>
    localStorage.setItem('gate', (target as HTMLSelectElement).value),
  )
  addEventListener('online', () => void refresh())
  addEventListener('offline', showPage)
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) void refresh()
  })
  setInterval(() => void refresh(), REFRESH)
  setInterval(showList, 30_000)
}

prepareReader(new URL('zxing_reader.wasm', location.href).href)
listen()
show(null)
await navigator.serviceWorker?.register('service-worker.js', { scope: './' })
await takeLists()
await refresh()
await turnCamera(true)
document.body.dataset.ready = 'yes'
