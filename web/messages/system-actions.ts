/** Text of the page "Azioni di sistema"; figures come from the calls of the base. */
export const systemActions = {
  title: 'Azioni di sistema',
  lead: 'Che cosa sono, per chi, come funzionano, gli avvisi, le domande e le parole.',
  what: {
    title: 'Che cosa sono',
    text: [
      'Le azioni di sistema sono progetti sperimentali del piano EMERGO. Si affiancano alle doti, cioè ai pacchetti di servizi per la singola persona. Servono a mettere in moto le forze del territorio. Gli enti propongono un progetto, in modo autonomo. La Città metropolitana di Milano sceglie i temi e governa il lavoro. L’idea è provare strade nuove su argomenti importanti.',
      'Finora gli avvisi hanno toccato, per esempio, questi temi:',
    ],
    topics: [
      'trovare o conservare un lavoro per persone con disabilità sensoriale o psichica;',
      'alternanza scuola-lavoro (poi PCTO) per studenti e studentesse con disabilità;',
      'disability management nelle imprese;',
      'formazione di chi lavora nei servizi per il lavoro;',
      'accompagnamento al lavoro di giovani con autismo;',
      'sostegno alle aziende che danno lavoro a persone con disabilità.',
    ],
    allTopics: 'Tutti i temi',
  },
  whom: {
    title: 'A chi sono destinate',
    text: [
      'Chi presenta i progetti: reti di enti diversi. Ne possono far parte operatori pubblici e privati accreditati da Regione Lombardia per la formazione e per i servizi al lavoro. Ci sono poi cooperative sociali, organizzazioni di volontariato, Comuni, associazioni di datori di lavoro e altri enti.',
      'Chi ne beneficia: cambia da un avviso all’altro. Possono essere persone con un certo tipo di disabilità. Possono essere imprese. Possono essere gli operatori dei servizi per il lavoro, soprattutto quando si parla di formazione.',
    ],
  },
  how: {
    title: 'Come funzionano',
    steps: [
      [
        'La scelta dei temi.',
        'Ogni anno la Città metropolitana indica alcuni temi chiave e, per ciascuno, le attività e i servizi richiesti.',
      ],
      ['Il progetto.', 'Gli enti preparano una proposta che risponde a quei temi.'],
      [
        'La selezione.',
        'Il contributo si assegna con una procedura pubblica. Prima si verifica se il progetto può essere ammesso, cioè se risponde a ciò che l’avviso chiede. Poi si valuta la qualità della proposta.',
      ],
      ['La realizzazione.', 'La rete mette in pratica il progetto.'],
      [
        'La memoria.',
        'Quando è concluso, il progetto entra in questa banca dati. Così altri possono riprenderlo.',
      ],
    ],
  },
  calls: {
    title: 'Gli avvisi in numeri',
    lead: 'Quello che le fonti non dicono qui manca. Ogni avviso ha una pagina con le sue fonti.',
    all: 'Tutti gli avvisi',
  },
  questions: {
    title: 'Domande e risposte',
    list: [
      [
        'Che cos’è EMERGO?',
        'È il piano della Città metropolitana di Milano per il lavoro delle persone con disabilità. È attivo dal 2005. Il nome sta per Esperienza, Metodologia e Risorse che Generano Opportunità.',
      ],
      [
        'Che differenza c’è fra una dote e un’azione di sistema?',
        'La dote riguarda una persona e i servizi per lei. L’azione di sistema è un progetto di una rete di enti, che prova un modo nuovo di lavorare. A volte un progetto usa anche doti: è il caso dell’alternanza.',
      ],
      [
        'Chi può presentare un progetto?',
        'Una rete di enti. Ogni avviso dice quali enti possono partecipare e con quali requisiti.',
      ],
      [
        'Una persona o una famiglia può fare domanda?',
        'I progetti li presentano gli enti. Le persone vi entrano come partecipanti, secondo le regole di ciascun avviso.',
      ],
      [
        'Un’azienda può partecipare?',
        'Sì, in vari modi. Può ospitare tirocini, formare il proprio personale o far parte della rete. La seconda edizione dell’azione sulle realtà aziendali guardava prima di tutto a chi lavora insieme alle persone con disabilità.',
      ],
      [
        'Ogni quanto escono gli avvisi?',
        'I temi si scelgono ogni anno. Le date cambiano. Per esempio, nel 2023 l’avviso sull’autismo è rimasto aperto fino all’8 maggio. Nel 2024 quello sulle aziende è andato dal 15 maggio al 15 luglio.',
      ],
      [
        'Dove si presenta la domanda?',
        'L’avviso sull’autismo del 2023 chiedeva di usare un modulo del sistema SINTESI della Città metropolitana. Chi non era abilitato doveva registrarsi. Per gli altri avvisi vale ciò che l’avviso scrive.',
      ],
      [
        'Come si scelgono i progetti?',
        'Con una procedura pubblica in due passi: prima l’ammissibilità, poi la qualità.',
      ],
      [
        'Quali età riguardano i progetti sull’autismo?',
        'Giovani da 16 a 29 anni che hanno concluso il percorso scolastico, con una disabilità dello spettro autistico documentata.',
      ],
      [
        'Che cosa comprende la dote PCTO?',
        'Accoglienza e bilancio delle competenze, orientamento, ricerca dell’azienda e un tutor sempre presente. Comprende anche aiuto negli spostamenti e nell’autonomia, attestato delle competenze e reti di sostegno per il dopo scuola.',
      ],
      [
        'Che cosa vuol dire «progetto concluso»?',
        'Che il periodo di attuazione è finito, oppure che l’ente o le fonti dicono che il progetto è terminato. Ogni scheda lo indica.',
      ],
      [
        'I progetti di Lecco, Varese o Monza sono azioni di EMERGO?',
        'No. Sono progetti affini di altre province o della Regione. Sono qui perché possono ispirare chi lavora nel Milanese.',
      ],
      [
        'Ci sono altre azioni di sistema in arrivo?',
        'Il Masterplan 2025 riguarda il biennio 2026-2027. Assegna 400.000 euro all’orientamento al lavoro (PCTO), 350.000 al lavoro delle persone con autismo e 930.000 ad altre azioni provinciali.',
      ],
    ],
  },
  glossary: {
    title: 'Le parole',
    lead: 'Le parole del settore, spiegate in breve. Dove manca la fonte, la frase viene dall’uso comune: l’ente deve ancora leggerla.',
    also: 'Anche:',
    source: 'Fonte:',
    common: 'Dall’uso comune.',
  },
  sources: 'Fonti di questa pagina',
} as const
