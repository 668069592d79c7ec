// What guards every answer of the server: headers, and a brake on guessing.
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance } from 'fastify'

/** Only what this server itself sends may run, be shown or be sent to; no page stands in another's frame. */
const policy = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'data:'],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  formAction: ["'self'"],
  manifestSrc: ["'self'"],
  workerSrc: ["'self'"],
  frameAncestors: ["'none'"],
  baseUri: ["'none'"],
}

/** Sets the headers of every answer, and makes `config: signInLimit` work on a route. */
export async function registerProtection(app: FastifyInstance): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: policy },
    referrerPolicy: { policy: 'same-origin' },
    crossOriginEmbedderPolicy: false,
    xFrameOptions: { action: 'deny' },
  })
  await app.register(rateLimit, { global: false })
}

/**
 * The brake for routes that take a secret: 10 tries a minute from one address. What is limited for one account over
 * days is the table `sign_in_failure`, which every server shares.
 */
export const signInLimit = { rateLimit: { max: 10, timeWindow: '1 minute' } } as const
