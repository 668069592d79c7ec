// What may stand in the server's log: which route, which error, where in the code. No address with its parameters, no value: others read logs.
import type { FastifyError, FastifyRequest } from 'fastify'

/** An SQLSTATE: such an error's message and detail show values of the row. */
const ofDatabase = /^[0-9A-Z]{5}$/

type Thrown = FastifyError & { readonly [part in 'constraint' | 'table' | 'column' | 'routine']?: string }

/** An error; one of the database's only by what names things of the schema. */
function errorToLog(thrown: FastifyError) {
  const { name, message, stack = '', code, constraint, table, column, routine } = thrown as Thrown
  const where = stack
    .split('\n')
    .filter((line) => /^ +at /.test(line))
    .join('\n')
  return ofDatabase.test(code ?? '')
    ? { type: name, message: '', code, constraint, table, column, routine, stack: where }
    : { type: name, message, code, stack: where }
}

/** A request by its route: `/ph/workers/:reference`. */
const requestToLog = ({ method, routeOptions }: FastifyRequest) => ({ method, route: routeOptions?.url })

/** For Fastify's logger. An error is logged with words of ours, else its message stands beside it. */
export const serializers = { err: errorToLog, req: requestToLog }
