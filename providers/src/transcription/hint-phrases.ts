/** Azure takes 500 phrases, Google 100 characters in each. */
const mostPhrases = 100
const longestPhraseCharacters = 100

/** A hint as the list of phrases that some services want: what stands between commas and line ends. */
export const hintPhrases = (hint: string | undefined): string[] =>
  (hint ?? '')
    .split(/[,\n]/)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '' && phrase.length <= longestPhraseCharacters)
    .slice(0, mostPhrases)
