export type { Call } from './schemas/call.ts'
