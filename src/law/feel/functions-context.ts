// The library over contexts.

import { anything, context, type LibraryFunction, list, rest, signature, text } from './signature.ts'
import { type FeelContext, isContext, newContext } from './values.ts'

const entryOf = (holder: FeelContext, name: string): unknown => (Object.hasOwn(holder, name) ? holder[name] : null)

/** A context from `{key, value}` entries; null when one is no entry or a key comes twice. */
function fromEntries(entries: readonly unknown[]): FeelContext | null {
  const made = newContext()
  for (const entry of entries) {
    if (!isContext(entry) || typeof entry.key !== 'string' || !Object.hasOwn(entry, 'value')) return null
    if (Object.hasOwn(made, entry.key)) return null
    made[entry.key] = entry.value
  }
  return made
}

const withEntry = (holder: FeelContext, name: string, value: unknown): FeelContext =>
  Object.assign(newContext(), holder, { [name]: value })

/** Puts a value below a path of names; what is no context on the way makes it null. */
function putAt(holder: FeelContext, names: readonly unknown[], value: unknown): FeelContext | null {
  const [name, ...deeper] = names
  if (typeof name !== 'string') return null
  if (deeper.length === 0) return withEntry(holder, name, value)
  const inner = entryOf(holder, name) ?? newContext()
  const put = isContext(inner) ? putAt(inner, deeper, value) : null
  return put && withEntry(holder, name, put)
}

function valueAt(holder: unknown, names: readonly unknown[]): unknown {
  return names.reduce<unknown>(
    (inner, name) => (isContext(inner) && typeof name === 'string' ? entryOf(inner, name) : null),
    holder,
  )
}

function entriesOf(holder: FeelContext): FeelContext[] {
  return Object.entries(holder).map(([key, value]) => Object.assign(newContext(), { key, value }))
}

export const contextFunctions: readonly LibraryFunction[] = [
  {
    name: 'get value',
    signatures: [
      signature([context('m'), text('key')], 'any', ([holder, key]) => entryOf(holder, key)),
      signature([context('context'), list('keys')], 'any', ([holder, keys]) =>
        keys.length === 0 ? null : valueAt(holder, keys),
      ),
    ],
  },
  { name: 'get entries', signatures: [signature([context('m')], 'list', ([holder]) => entriesOf(holder))] },
  { name: 'context', signatures: [signature([list('entries')], 'context', ([entries]) => fromEntries(entries))] },
  {
    name: 'context put',
    signatures: [
      signature([context('context'), text('key'), anything('value')], 'context', ([holder, key, value]) =>
        withEntry(holder, key, value),
      ),
      signature([context('context'), list('keys'), anything('value')], 'context', ([holder, keys, value]) =>
        putAt(holder, keys, value),
      ),
    ],
  },
  {
    name: 'context merge',
    signatures: [
      signature([list('contexts')], 'context', ([holders]) =>
        holders.every(isContext) ? Object.assign(newContext(), ...holders) : null,
      ),
      signature([context('context'), rest(context('contexts'))], 'context', ([first, others]) =>
        Object.assign(newContext(), first, ...others),
      ),
    ],
  },
]
