/**
 * How Italian verbs end, in all persons, tenses and moods of the three conjugations taken together: whoever checks
 * whether a word can be a verb's form does not need to know to which conjugation the verb belongs. Folded.
 */
const ENDINGS = new Set(
  // present, imperative, subjunctive
  (
    'o i a e iamo iate ate ete ite ano ono ino isco isci isce iscono isca iscano ' +
    // imperfect
    'avo avi ava avamo avate avano evo evi eva evamo evate evano ivo ivi iva ivamo ivate ivano ' +
    // past
    'ai asti ammo aste arono ei esti emmo este erono etti ette ettero ii isti immo iste irono ' +
    // future and conditional
    'ero erai era eremo erete eranno iro irai ira iremo irete iranno ' +
    'erei eresti erebbe eremmo ereste erebbero irei iresti irebbe iremmo ireste irebbero ' +
    // imperfect subjunctive
    'assi asse assimo assero essi esse essimo essero issi isse issimo issero ' +
    // infinitive, gerund, participles
    'are ere ire ando endo ante anti ente enti ' +
    'ato ata ati ate uto uta uti ute ito ita iti ite'
  ).split(' '),
)

const LONGEST = 8

/** Pronouns written together with an infinitive, a gerund or a participle: "aiutarlo", "facendosi", "datagli". */
const CLITIC = /(?<=[aei]r|[ae]ndo|[aiu]t[oaie])(mi|ti|si|ci|vi|lo|la|li|le|ne|gli)$/

/** The word without the pronoun it carries: "aiutarlo" -> "aiutare"; itself when it carries none. */
export const withoutClitic = (word: string): string => {
  const bare = word.replace(CLITIC, '')
  return bare !== word && bare.endsWith('r') ? `${bare}e` : bare
}

/** All ways to cut a word into a root and a verb's ending, shortest ending first. */
export function* verbRoots(word: string): Generator<string> {
  for (let length = 1; length <= LONGEST && length < word.length - 1; length++) {
    const at = word.length - length
    if (ENDINGS.has(word.slice(at))) yield word.slice(0, at)
  }
}
