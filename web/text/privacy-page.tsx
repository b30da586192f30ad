import { textPageTitles } from '../messages/titles.ts'
import { useSite } from '../ui/site-context.ts'
import { TextPage } from './text-page.tsx'

const Holder = () => {
  const { site } = useSite()
  return (
    <>
      <h2>Titolare e diritti</h2>
      <p>
        Il titolare è l’ente che pubblica il sito: {site.institution}. I recapiti, anche del
        responsabile della protezione dei dati, e le informazioni sui diritti previsti dal
        regolamento (UE) 2016/679 sono sul <a href={site.institutionUrl}>sito dell’ente</a>.
      </p>
    </>
  )
}

export const PrivacyPage = () => (
  <TextPage {...textPageTitles.privacy}>
    <h2>Chi visita il sito</h2>
    <p>
      Non usiamo cookie, né nostri né di altri. Non ci sono strumenti di statistica, pubblicità,
      caratteri o immagini presi da altri siti: il tuo browser parla solo con questo. Per cercare e
      scaricare non serve registrarsi.
    </p>
    <h2>Chi lavora alla banca dati</h2>
    <p>
      Le persone dell’ente che entrano nella scrivania ricevono un cookie tecnico, che vale solo lì
      e al massimo dodici ore. Di loro il servizio conserva nome, indirizzo e-mail dell’ente e il
      registro di quello che hanno fatto.
    </p>
    <h2>Che cosa passa dal server</h2>
    <p>
      Come ogni sito, anche questo riceve per ogni pagina l’indirizzo di rete del tuo dispositivo e
      l’indirizzo richiesto, che contiene le parole cercate. Servono a rispondere e a proteggere il
      servizio da abusi; non li usiamo per riconoscere le persone né per costruire profili.
    </p>
    <h2>Le persone nelle schede</h2>
    <p>
      Le schede parlano di progetti e di enti. Non contengono dati di persone destinatarie degli
      interventi.
    </p>
    <Holder />
  </TextPage>
)
