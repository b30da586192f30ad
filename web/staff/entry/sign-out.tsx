import { STAFF_ADDRESSES } from '#domain/staff/addresses.ts'

/** The way out, where the header does not know who is here yet. */
export const SignOut = ({ label }: { label: string }) => (
  <form method="post" action={STAFF_ADDRESSES.signOut}>
    <button class="button button--secondary" type="submit">
      {label}
    </button>
  </form>
)
