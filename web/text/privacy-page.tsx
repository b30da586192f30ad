import { textPageTitles } from '../messages/titles.ts'
import { useSite } from '../ui/site-context.ts'
import { TextPage } from './text-page.tsx'

const Holder = () => {
  const { site } = useSite()
  return (
    <>
      <h2>Titolare e diritti</h2>
      <p>
        Il titolare è l’ente che pubblica il sito: {site.institution}. Sul{' '}
        <a href={site.institutionUrl}>sito dell’ente</a> ci sono i recapiti, anche del responsabile
        della protezione dei dati. Ci sono anche i diritti che hai con il regolamento (UE) 2016/679.
      </p>
    </>
  )
}

export const PrivacyPage = () => (
  <TextPage {...textPageTitles.privacy}>
    <h2>Chi visita il sito</h2>
    <p>
      Non usiamo cookie, né nostri né di altri. Non contiamo le visite e non c’è pubblicità. Niente
      viene da altri siti: il tuo browser parla solo con questo. Per cercare e scaricare non serve
      registrarsi.
    </p>
    <p>
      La raccolta di progetti e i tuoi appunti restano nel tuo browser. Nell’indirizzo che mandi ad
      altri ci sono solo i nomi delle schede e il titolo, mai gli appunti. Per cancellare tutto
      basta svuotare la raccolta.
    </p>
    <h2>Chi lavora alla banca dati</h2>
    <p>
      Chi lavora nell’ente ed entra nella scrivania riceve un cookie tecnico. Vale solo lì, e al
      massimo dodici ore. Il servizio conserva il suo nome, la sua e-mail di lavoro e il registro di
      quello che ha fatto.
    </p>
    <h2>Che cosa passa dal server</h2>
    <p>
      Ogni sito riceve l’indirizzo di rete del tuo dispositivo e quello della pagina che chiedi. In
      quello della pagina ci sono le parole che cerchi. Servono per risponderti e per difendere il
      servizio da abusi. Non li usiamo per sapere chi sei.
    </p>
    <h2>Le persone nelle schede</h2>
    <p>
      Le schede parlano di progetti e di enti. Non contengono dati delle persone che vi hanno preso
      parte.
    </p>
    <Holder />
  </TextPage>
)
