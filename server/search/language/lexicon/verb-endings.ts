/** How the forms of a regular Italian verb end, in all persons, tenses and moods. Folded. */
const endings = (...some: string[]) => new Set(some.join(' ').split(' '))

const FUTURE =
  'ero erai era eremo erete eranno erei eresti erebbe eremmo ereste erebbero ' +
  'irei iresti irebbe iremmo ireste irebbero ' +
  'iro irai ira iremo irete iranno'

const OF_ARE = endings(
  'o i a iamo ate ano ino avo avi ava avamo avate avano ai asti ammo aste arono',
  FUTURE,
  'assi asse assimo assero iate are ando ante anti ato ata ati ate',
)

/** The verbs in -ere and in -ire share most endings; to tell them apart would gain nothing. */
const OF_ERE_AND_IRE = endings(
  'o i e a iamo iate ete ite ono ano isco isci isce iscono isca iscano',
  'evo evi eva evamo evate evano ivo ivi iva ivamo ivate ivano',
  'ei esti emmo este erono etti ette ettero ii isti immo iste irono',
  FUTURE,
  'essi esse essimo essero issi isse issimo issero ere ire endo ente enti',
  'uto uta uti ute ito ita iti ite',
)

export type Conjugation = 'are' | 'ere' | 'ire'

const LONGEST = 8

/** Pronouns written together with an infinitive, a gerund or a participle: "aiutarlo", "facendosi", "datagli". */
const CLITIC = /(?<=[aei]r|[ae]ndo|[aiu]t[oaie])(mi|ti|si|ci|vi|lo|la|li|le|ne|gli)$/

/** The word without the pronoun it carries: "aiutarlo" -> "aiutare"; itself when it carries none. */
export const withoutClitic = (word: string): string => {
  const bare = word.replace(CLITIC, '')
  return bare !== word && bare.endsWith('r') ? `${bare}e` : bare
}

/** Roots by which a verb's spelling keeps its sound before e and i: "paghiamo", "mangerà". */
export const rootsOfVerb = (root: string, conjugation: Conjugation): string[] => {
  if (conjugation !== 'are') return [root]
  if (/[cg]$/.test(root)) return [root, `${root}h`]
  return root.endsWith('i') ? [root, root.slice(0, -1)] : [root]
}

/** The endings of a conjugation's forms. */
export const endingsOf = (conjugation: Conjugation): ReadonlySet<string> =>
  conjugation === 'are' ? OF_ARE : OF_ERE_AND_IRE

/** Whether a word is a form of a verb, given the conjugations that a root belongs to. */
export const isVerbForm = (
  word: string,
  conjugationsOf: (root: string) => readonly Conjugation[] | undefined,
): boolean => {
  for (let length = 1; length <= LONGEST && length < word.length - 1; length++) {
    const ending = word.slice(-length)
    const fits = (one: Conjugation) => endingsOf(one).has(ending)
    if (conjugationsOf(word.slice(0, -length))?.some(fits)) return true
  }
  return false
}

/** The verbs that a word may be a form of, as their roots and conjugations. */
export const verbsOf = (
  word: string,
  conjugationsOf: (root: string) => readonly Conjugation[] | undefined,
): { root: string; conjugation: Conjugation }[] => {
  const found: { root: string; conjugation: Conjugation }[] = []
  for (let length = 1; length <= LONGEST && length < word.length - 1; length++) {
    const root = word.slice(0, -length)
    for (const conjugation of conjugationsOf(root) ?? []) {
      if (endingsOf(conjugation).has(word.slice(-length))) found.push({ root, conjugation })
    }
  }
  return found
}
