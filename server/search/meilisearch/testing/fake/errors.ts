/** A refusal in the server's own form: a status, a code, and words. */
export class ServerError extends Error {
  readonly status: number
  readonly code: string

  constructor(status: number, code: string, message: string) {
    super(message)
    this.status = status
    this.code = code
  }
}

export const errorBody = ({ code, message }: ServerError) => ({
  message,
  code,
  type: code === 'internal' ? 'internal' : 'invalid_request',
  link: `https://docs.meilisearch.com/errors#${code}`,
})
