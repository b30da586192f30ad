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
        Se la risposta non arriva o non ti soddisfa, puoi rivolgerti al Difensore civico per il
        digitale presso AgID.
      </p>
      <p>
        Questa pagina descrive il sito con parole nostre e non sostituisce la dichiarazione di
        accessibilità prevista dalla legge
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
      Il riferimento è il livello AA delle linee guida WCAG 2.2, che comprende quanto chiedono la
      legge 4 del 2004 e la norma europea EN 301 549.
    </p>
    <h2>Che cosa puoi aspettarti</h2>
    <ul>
      <li>Ogni pagina si usa con la sola tastiera, e si vede sempre dove ti trovi.</li>
      <li>
        Titoli, regioni e collegamenti per saltare al contenuto permettono di orientarsi con un
        lettore di schermo.
      </li>
      <li>
        Quando cambi un filtro la pagina non si sposta, e il nuovo numero di risultati viene
        annunciato una volta sola.
      </li>
      <li>Il testo si ingrandisce fino al 400 % senza dover scorrere in orizzontale.</li>
      <li>Nessuna informazione è data solo con il colore; i grafici hanno accanto una tabella.</li>
      <li>Se hai chiesto al tuo dispositivo di ridurre le animazioni, qui non ce ne sono.</li>
      <li>Ricerca, filtri, schede e file funzionano anche senza JavaScript.</li>
    </ul>
    <h2>Come lo verifichiamo</h2>
    <p>
      A ogni modifica del sito, prove automatiche controllano tutti i tipi di pagina con axe-core,
      su schermo largo e stretto, e ripetono con la sola tastiera i percorsi principali.
    </p>
    <h2>Che cosa manca</h2>
    <ul>
      <li>
        Non sono ancora state fatte prove sistematiche con persone con disabilità e con i diversi
        lettori di schermo: le prove automatiche trovano solo una parte dei problemi.
      </li>
      <li>
        I materiali e le fonti collegati dalle schede stanno su altri siti: non possiamo garantirne
        l’accessibilità.
      </li>
      <li>I testi delle schede riprendono le fonti, e non sono in linguaggio facile da leggere.</li>
    </ul>
    <Reporting />
  </TextPage>
)
