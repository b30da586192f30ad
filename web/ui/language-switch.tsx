import { italianPath, LANGUAGES, type Language, pathIn } from '#domain/languages.ts'
import { LANGUAGE } from '../language.ts'

/** Each language in its own words: who looks for it reads nothing else. */
const NAMES: Record<Language, string> = { it: 'Italiano', en: 'English' }

/** The same page, with the same search, in the other languages; another page load, for the script speaks one. */
export const LanguageSwitch = ({ url }: { url: string }) => (
  <ul class="header__languages">
    {LANGUAGES.filter((language) => language !== LANGUAGE).map((language) => (
      <li key={language}>
        <a href={pathIn(language, italianPath(url))} lang={language} hreflang={language}>
          {NAMES[language]}
        </a>
      </li>
    ))}
  </ul>
)
