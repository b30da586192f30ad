import { siteTexts } from '../messages/site.ts'
import { textPageTitles } from '../messages/titles.ts'
import { mailPath } from '../paths.ts'
import { useSite } from '../ui/site-context.ts'
import { TextPage } from './text-page.tsx'

const Reporting = () => {
  const { site } = useSite()
  const { feedbackEmail, accessibilityDeclarationUrl, institution, institutionUrl } = site
  return (
    <>
      <h2>Segnalare un problema</h2>
      <p>
        Se qualcosa ti impedisce di usare il sito,{' '}
        {feedbackEmail === null ? (
          <>
            scrivi all’ente che lo pubblica, {institution}: i recapiti sono sul{' '}
            <a href={institutionUrl}>sito dell’ente</a>.
          </>
        ) : (
          <>
            scrivi a{' '}
            <a href={mailPath(feedbackEmail, siteTexts.feedbackSubject)}>{feedbackEmail}</a>.
          </>
        )}{' '}
        Se la risposta non arriva, o non ti basta, puoi scrivere al Difensore civico per il digitale
        di AgID.
      </p>
      <p>
        Questa pagina dice con parole nostre com’è il sito. Non è la dichiarazione di accessibilità
        che la legge chiede
        {accessibilityDeclarationUrl === null ? (
          '.'
        ) : (
          <>
            , che è <a href={accessibilityDeclarationUrl}>pubblicata a parte</a>.
          </>
        )}
      </p>
    </>
  )
}

export const AccessibilityPage = () => (
  <TextPage {...textPageTitles.accessibility}>
    <h2>A che cosa puntiamo</h2>
    <p>
      Puntiamo al livello AA delle linee guida WCAG 2.2. Comprende quello che chiedono la legge 4
      del 2004 e la norma europea EN 301 549.
    </p>
    <h2>Che cosa puoi aspettarti</h2>
    <ul>
      <li>Ogni pagina si usa con la sola tastiera, e si vede sempre dove ti trovi.</li>
      <li>
        Chi usa un lettore di schermo trova titoli, parti della pagina con un nome e modi per
        saltare al contenuto.
      </li>
      <li>
        Quando cambi un filtro la pagina non si sposta. Il nuovo numero di risultati viene detto una
        volta sola.
      </li>
      <li>Il testo cresce fino al 400 %, e non serve scorrere di lato.</li>
      <li>Niente è detto solo con il colore. Accanto ai grafici c’è una tabella.</li>
      <li>Se non vuoi animazioni, qui non ne vedi.</li>
      <li>Ricerca, filtri, schede e file funzionano anche senza JavaScript.</li>
    </ul>
    <h2>Come lo verifichiamo</h2>
    <p>
      Ogni volta che il sito cambia, prove automatiche guardano tutti i tipi di pagina, su schermo
      largo e stretto. Usano axe-core. I percorsi principali si ripetono con la sola tastiera.
    </p>
    <h2>Che cosa manca</h2>
    <ul>
      <li>
        Non abbiamo ancora provato il sito con persone con disabilità, né con i diversi lettori di
        schermo. Le prove automatiche trovano solo una parte dei problemi.
      </li>
      <li>Materiali e fonti stanno su altri siti. Non sappiamo se tutti possono usarli.</li>
      <li>I testi delle schede sono brevi, ma non sono scritti in linguaggio facile da leggere.</li>
    </ul>
    <Reporting />
  </TextPage>
)
