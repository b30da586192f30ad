import type { FastifyRequest } from 'fastify'

/** The number of an import in an address; NaN where it is none. */
export const numberOf = ({ params }: FastifyRequest): number => {
  const { id = '' } = params as { id?: string }
  return /^\d{1,9}$/.test(id) ? Number(id) : Number.NaN
}
