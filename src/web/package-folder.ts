import { findPackageJSON } from 'node:module'
import { dirname } from 'node:path'

/** The folder of an installed package, for files that its exports do not name. */
export function packageFolder(name: string): string {
  const found = findPackageJSON(name, import.meta.url)
  if (!found) throw new Error(`The package ${name} is not installed: run npm ci`)
  return dirname(found)
}
