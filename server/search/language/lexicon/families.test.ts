import { describe, expect, test } from 'vitest'
import { stem } from '../../analysis/stem.ts'
import { testLanguage } from '../../testing/setup.ts'

const { familyOf } = testLanguage().language

/** Whether one word leads to another. */
const leads = (one: string, other: string) =>
  stem(one) === stem(other) || familyOf(one).includes(stem(other))

describe('a verb and its family', () => {
  test.each([
    'preparare preparano preparando preparato preparazione preparatore',
    'formare formazione formatrice',
    'simulare simulata simulazione',
    'assumere assumono assunto assunzione',
    'coinvolgere coinvolto coinvolgimento',
    'gestire gestiscono gestione',
    'inserire inserisce inserimento',
    'leggere letto lettura',
    'scrivere scritto scrittura',
    'proteggere protetto protezione',
    'condividere condiviso condivisione',
    'accogliere accolto accoglienza',
    'mediare mediazione mediatore',
    'sensibilizzare sensibilizzazione',
    'accompagnare accompagnamento',
  ])('%s are found by each other', (line) => {
    const words = line.split(' ')
    for (const one of words) {
      for (const other of words) {
        expect(leads(one, other), `${one} -> ${other}`).toBe(true)
      }
    }
  })

  test.each([
    ['vivaio', 'vivaista'],
    ['pizza', 'pizzaiolo'],
    ['progetto', 'progettista'],
  ])('%s and %s are a thing and its trade', (thing, doer) => {
    expect(leads(thing, doer)).toBe(true)
    expect(leads(doer, thing)).toBe(true)
  })

  test('irregular plurals are forms', () => {
    expect(stem('uomini')).toBe(stem('uomo'))
  })

  // Written apart from the rules, before they were; none may be joined to make another work.
  test.each(
    (
      'comune comunicazione, comunicare comune, fondare fondazione, associare associazione, condire condizione, ' +
      'tradire tradizione, parlare parlamento, appartare appartamento, stare stazione, operare operatore, ' +
      'autismo autista, auto autista, forma formazione, lavoro lavorazione, impresa imprendere, posto porre, ' +
      'speciale specialista, sociale socialista, pensare pensione, regione reggere, ragione ragionare, corso correre, ' +
      'corrente correre, servire servizio, contare conto, portare porto, partire partito, partire partita, ' +
      'cura curatore, tema temere, rete retata, classe classificare, azienda azione, caso casa, visione vista, ' +
      'testare testamento, firmare firmamento, missione mettere, fondo fondere, banca bancarotta, vita vite, ' +
      'arte articolo, legge leggere, legge lettura, figlio figura, ente entrare, sordo sordido, cieco cedere'
    )
      .split(', ')
      .map((pair) => pair.split(' ')),
  )('%s and %s stay apart', (one, other) => {
    expect(familyOf(one!)).not.toContain(stem(other!))
    expect(familyOf(other!)).not.toContain(stem(one!))
  })

  // Written from the language later on, before they were tried: alike in letters, of another meaning. None has one stem.
  test.each(
    (
      'comune comunione, comune comunita, comune comunista, comunicare comunione, cooperare operare, ' +
      'coopera operazione, formare formaggio, formare formula, informare formare, riformare formare, ' +
      'conformare formare, formale formare, inserire inserto, inserzione inserire, assumere somma, ' +
      'sostenere tenere, sostegno tenuta, orientare oriente, orientamento orientale, collocare locale, ' +
      'collocamento luogo, mediare medio, mediazione media, mediatore medico, integrare intero, ' +
      'valutare valuta, valutazione valore, progettare proiettare, progetto getto, tirocinio tiro, ' +
      'tirare tiratura, attivare attivista, attivita attore, attore attrarre, animare animale, ' +
      'animazione anima, abilitare abilita, abilita abitare, abitare abito, disabilita abitudine, ' +
      'sensibile senso, sensibilizzare sensore, sensoriale sensazionale, visiva visita, visitare vista, ' +
      'udire udienza, uditiva udito, motoria motore, motorio motorino, mentale mentire, psichico psicologo, ' +
      'lavoro lavanda, lavorare lavare, lavorazione lavaggio, imprenditore impresario, impiego impegno, ' +
      'impiegare impegnare, contratto contrattare, contrarre contrattare, occupato occupante, ' +
      'dispensare dispensa, servire servitu, finanza finire, finanziare finale, partecipare participio, ' +
      'partecipare parte, partner partenza, rete retina, reticolo rete, ricerca cerca, stagione stage, ' +
      'dote dotare, dote dotto, tutela tutor, tutore tutto, guida guidato, territorio terreno, terra terrore, ' +
      'scuola scolare, studio studiare, studente studio, sede sedia, sedere sedia, collega collegare, ' +
      'colloquio collo, corso corsa, cucina cucire, cuoco cuocere, agrario agro, verde verdura, teatro tetto, ' +
      'digitale dito, digitare digiuno, cittadino citta, cittadinanza cittadella, metropoli metro, ' +
      'agenzia agente, agente agire, ente enfasi, azione azionista, azionare azienda, azionare azione, ' +
      'pubblico pubblicare, pubblicare pubblicita, privato privare, sociale societa, socio sociologo, ' +
      'legale legare, legare legge, quota quotidiano, obbligo obbligazione, riserva riservato, ' +
      'categoria catalogo, protetto proteina, famiglia familiare, giovane giovare, giovare gioia, ' +
      'maturare maturita, autonomo automobile, autonomia automatico, automa autore'
    )
      .split(', ')
      .map((pair) => pair.split(' ')),
  )('%s and %s are two words', (one, other) => {
    expect(stem(one!)).not.toBe(stem(other!))
    expect(familyOf(one!)).not.toContain(stem(other!))
    expect(familyOf(other!)).not.toContain(stem(one!))
  })
})
