import { STAFF_ADDRESSES } from './addresses.ts'

/** A one-time link for a password. */
export const passwordLink = (token: string): string => `${STAFF_ADDRESSES.home}/password/${token}`
