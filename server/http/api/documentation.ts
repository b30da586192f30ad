import swagger from '@fastify/swagger'
import type { FastifyInstance } from 'fastify'

/** Must be registered before the routes it describes. */
export const describeApi = async (app: FastifyInstance, siteUrl: string) => {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Banca dati delle buone prassi EMERGO',
        version: '1.0.0',
        description:
          'Progetti conclusi per il lavoro delle persone con disabilità. Dati: CC BY 4.0. ' +
          'Gli identificativi dei vocabolari non cambiano; le etichette possono cambiare. ' +
          'Campi nuovi possono aggiungersi; quelli descritti qui restano.',
        license: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/deed.it' },
      },
      servers: [{ url: siteUrl || '/' }],
      tags: [
        { name: 'progetti', description: 'Ricerca, schede, file' },
        { name: 'vocabolari', description: 'Liste controllate' },
        { name: 'servizio', description: 'Stato' },
      ],
    },
    hideUntagged: true,
  })
}
