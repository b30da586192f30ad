import { DOMAIN_LEMMAS, ENDINGS, type Family } from './italian.ts'
import { createRandom, type Random } from './random.ts'
import { createZipf } from './zipf.ts'

const CONSONANTS = 'b c d f g l m n p r s t v z'.split(' ')
const CLUSTERS = 'br cr dr fr gr pr tr st sp sc pl gl'.split(' ')
const VOWELS = 'a e i o a e i o u'.split(' ')
const CODAS = 'n r l s'.split(' ')
const FAMILIES = (Object.keys(ENDINGS) as Family[]).filter((family) => family !== 'invariabile')

const inflect = (stem: string, family: Family) => ENDINGS[family].map((ending) => stem + ending)

/** Syllables as Italian has them: a cluster or a plain consonant, a vowel, now and then a closing consonant. */
const inventStem = (random: Random): string => {
  let stem = random.chance(0.25) ? random.pick(VOWELS) : ''
  for (let syllables = random.between(1, 3); syllables > 0; syllables--) {
    stem += random.pick(random.chance(0.15) ? CLUSTERS : CONSONANTS) + random.pick(VOWELS)
    if (random.chance(0.2)) stem += random.pick(CODAS)
  }
  return stem
}

/** An invented lemma: a consonant or a vowel joins stem and ending, whichever can be pronounced. */
const invent = (random: Random): string[] => {
  const family = random.pick(FAMILIES)
  const stem = inventStem(random)
  const bare = /^[aeio]/.test(ENDINGS[family][0])
  const joint = random.pick(bare ? CONSONANTS : VOWELS)
  return inflect(stem + joint, family)
}

/**
 * `size` lemmas, each the list of its inflected forms, most used first: words of the field, then invented ones.
 * With about 2.6 forms each, 30,000 lemmas give the variety of words that a real collection of 100,000 records has.
 */
export const createLexicon = (seed: number, size = 30_000) => {
  const random = createRandom(seed)
  const lemmas = DOMAIN_LEMMAS.map(([stem, family]) => inflect(stem, family))
  const taken = new Set(lemmas.flat())
  while (lemmas.length < size) {
    const forms = invent(random)
    if (forms.some((form) => taken.has(form))) continue
    for (const form of forms) taken.add(form)
    lemmas.push(forms)
  }
  const draw = createZipf(size)
  return {
    lemmas,
    /** One inflected form, drawn as often as a text would use it. */
    word: (from: Random): string => from.pick(lemmas[draw(from)]!),
  }
}

export type Lexicon = ReturnType<typeof createLexicon>
