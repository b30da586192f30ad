/** Where the desk stands; everything of it lies below this path. */
const STAFF = '/staff'

/** The addresses of the desk: those that the server answers are those that its pages link to. */
export const STAFF_ADDRESSES = {
  home: STAFF,
  signIn: `${STAFF}/accesso`,
  signOut: `${STAFF}/uscita`,
  upload: `${STAFF}/importa`,
  imports: `${STAFF}/importazioni`,
  answers: `${STAFF}/risposte`,
  register: `${STAFF}/registro`,
  people: `${STAFF}/persone`,
  profile: `${STAFF}/profilo`,
} as const
