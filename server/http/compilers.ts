import Fastify from 'fastify'

/** What is asked for is taken as it is written: no word becomes a number, nothing is thrown away. */
const ajv = { customOptions: { coerceTypes: false, removeAdditional: false } }

/** The compilers that Fastify gives every instance, which it makes when a route needs them. */
const usual = async () => {
  const app = Fastify({ ajv })
  const schema = { querystring: { type: 'object' }, response: { 200: { type: 'object' } } }
  app.get('/', { schema }, () => ({}))
  await app.ready()
  return { validator: app.validatorCompiler!, serializer: app.serializerCompiler! }
}

/** Does its work once for each schema, told by its text: a hundred answers have the problem of every other. */
const onceForEach = <Route extends { schema: unknown }, Made>(
  compile: (route: Route) => Made,
): ((route: Route) => Made) => {
  const made = new Map<string, Made>()
  return (route) => {
    const text = JSON.stringify(route.schema)
    const known = made.get(text)
    if (known !== undefined) return known
    const fresh = compile(route)
    made.set(text, fresh)
    return fresh
  }
}

const make = async () => {
  const { validator, serializer } = await usual()
  return { validator: onceForEach(validator), serializer: onceForEach(serializer) }
}

let made: ReturnType<typeof make> | undefined

/**
 * What turns schemas into functions. Fastify would do it anew for each route and status; here each schema is compiled once a
 * process: of the 164 of a start there are 21. No schema may name another (`$ref`).
 */
export const compilers = (): ReturnType<typeof make> => (made ??= make())
