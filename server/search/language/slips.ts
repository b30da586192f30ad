const LETTERS = [...'abcdefghilmnopqrstuvz']

/** Every word that one slip of the keyboard may have made of a mistyped one, likeliest slips first; the first letter is right. */
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
