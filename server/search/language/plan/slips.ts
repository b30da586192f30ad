const LETTERS = [...'abcdefghilmnopqrstuvz']

/** Every word that may have become this one by one slip behind its first letter, likeliest slips first. */
export function* oneSlipFrom(word: string): Generator<string> {
  for (let i = 1; i < word.length - 1; i++) {
    yield word.slice(0, i) + word[i + 1] + word[i] + word.slice(i + 2)
  }
  for (let i = 1; i <= word.length; i++) {
    for (const letter of LETTERS) yield word.slice(0, i) + letter + word.slice(i)
  }
  for (let i = 1; i < word.length; i++) yield word.slice(0, i) + word.slice(i + 1)
  for (let i = 1; i < word.length; i++) {
    for (const letter of LETTERS) yield word.slice(0, i) + letter + word.slice(i + 1)
  }
}
