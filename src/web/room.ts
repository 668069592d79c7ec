// What the web needs of a room, and the rooms that this Fairway serves.
import type { AnyAct } from '#kernel/act.ts'
import type { AnyRegister } from '#kernel/register.ts'
import { facilitation } from '../facilitation/room.ts'
import type { AnyPage } from './page.ts'

export interface Room {
  readonly name: string
  readonly acts: readonly AnyAct[]
  readonly registers: readonly AnyRegister[]
  readonly pages?: readonly AnyPage[]
}

export const rooms: readonly Room[] = [facilitation]
