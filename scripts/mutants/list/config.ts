import type { Mutation } from '../mutation.ts'

const config = ['server/config.test.ts']

export const CONFIG: readonly Mutation[] = [
  {
    name: 'config-port-beyond-the-last',
    file: 'server/config.ts',
    find: `integer('PORT', 65_535)`,
    put: `integer('PORT', 65_536)`,
    why: 'a wrong port is told by a stack trace',
    tests: config,
  },
  {
    name: 'config-wrong-number-accepted',
    file: 'server/config.ts',
    find: '/^\\d+$/.test(text(name)) && value <= most',
    put: 'value <= most',
    why: '"-1" or "1e3" is taken for a number that nobody meant',
    tests: config,
  },
  {
    name: 'config-wrong-address-accepted',
    file: 'server/config.ts',
    find: `if (value !== '' && !isHttpUrl(value)) refuse`,
    put: `if (value === '-') refuse`,
    why: 'links of the whole site lead nowhere',
    tests: config,
  },
  {
    name: 'config-wrong-index-accepted',
    file: 'server/config.ts',
    find: '/^[A-Za-z0-9_-]{1,100}$/',
    put: '/^.{1,100}$/',
    why: 'the server refuses each write instead of one start',
    tests: config,
  },
  {
    name: 'config-start-in-spite-of-faults',
    file: 'server/config.ts',
    find: 'if (wrong.length > 0) {',
    put: 'if (wrong.length > 99) {',
    why: 'the service runs with settings that nobody chose',
    tests: config,
  },
  {
    name: 'config-health-well-while-behind',
    file: 'server/health.ts',
    find: 'own.problem === null && ofBase === null',
    put: 'ofBase === null',
    why: 'a probe does not see that new projects are not found',
    tests: ['server/health.test.ts'],
  },
  {
    name: 'config-lag-unsaid',
    file: 'server/health.ts',
    find: 'lag: seq - held',
    put: 'lag: 0 * (seq - held)',
    why: 'nobody sees that the index is behind',
    tests: ['server/health.test.ts'],
  },
]
