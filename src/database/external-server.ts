import type { DatabaseServer } from './database-server.ts'
import { loginPasswords, scramVerifier } from './login-passwords.ts'
import { owner } from './logins.ts'

type Environment = Readonly<Record<string, string | undefined>>

/**
 * The operator's own PostgreSQL. `FAIRWAY_DATABASE_URL` is the owner's address; the other logins are made with random
 * passwords, unless the operator gives one: `FAIRWAY_DATABASE_URL_PH`, `…_PH_OUTSIDE`, `…_PH_KEEPER`, `…_PH_SEALER`.
 */
export function openExternalServer(address: string, data: string, environment: Environment): DatabaseServer {
  parse(address)
  const passwords = loginPasswords(data)
  const given = (login: string) => environment[`FAIRWAY_DATABASE_URL_${login.replace(/^fairway_/, '').toUpperCase()}`]
  const addressOf = (login: string): string => {
    if (login === owner) return address
    const password = passwords.of(login)
    if (password === undefined) {
      throw new Error(
        `The password of the database login ${login} is not in ${data}/database-logins.json. Copy that file from ` +
          'where it was made, or drop the login and run `fairway migrate`, or give its address in ' +
          `FAIRWAY_DATABASE_URL_${login.replace(/^fairway_/, '').toUpperCase()}.`,
      )
    }
    const url = parse(address)
    url.username = login
    url.password = password
    return url.href
  }
  return {
    signIn: (login) => ({ connectionString: given(login) ?? addressOf(login) }),
    roleOf(login) {
      const own = given(login)
      return own === undefined ? login : decodeURIComponent(parse(own).username)
    },
    makePassword: (login) => scramVerifier(passwords.of(login) ?? passwords.make(login)),
    leave: async () => {},
  }
}

function parse(address: string): URL {
  const url = URL.parse(address)
  if (!url?.username) {
    throw new Error('FAIRWAY_DATABASE_URL is written postgresql://login:password@machine:5432/database')
  }
  return url
}
