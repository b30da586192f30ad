import type { Words } from '#domain/languages.ts'
import type * as italian from '../system-actions.ts'

/** The words of the glossary and the names of sources stay Italian, as records do. */
export const systemActions: Words<typeof italian.systemActions> = {
  title: 'System actions',
  lead: 'What they are, for whom, how they work, the calls, the questions and the words.',
  what: {
    title: 'What they are',
    text: [
      '“Azioni di sistema” are experimental projects of the EMERGO plan. They stand beside the “doti”, the packages of services for a single person. They set the forces of the area in motion. Organisations propose a project on their own account. The Metropolitan City of Milan chooses the themes and governs the work. The idea is to try new ways on important matters.',
      'So far the calls have touched, for example, these themes:',
    ],
    topics: [
      'finding or keeping a job for people with a sensory or psychosocial disability;',
      'work experience during school (later PCTO) for students with disabilities;',
      'disability management in companies;',
      'training of those who work in employment services;',
      'support on the way to work for young people with autism;',
      'support for companies that employ people with disabilities.',
    ],
    allTopics: 'All themes',
  },
  whom: {
    title: 'Whom they are for',
    text: [
      'Who proposes projects: networks of different organisations. Public and private bodies accredited by Regione Lombardia for training and employment services can be part of them. So can social cooperatives, voluntary organisations, municipalities, associations of employers and others.',
      'Who benefits: it changes from call to call. It may be people with a certain type of disability, companies, or those who work in employment services, above all where training is concerned.',
    ],
  },
  how: {
    title: 'How they work',
    steps: [
      [
        'The choice of themes.',
        'Each year the Metropolitan City names some key themes and, for each, the activities and services that are asked for.',
      ],
      ['The project.', 'Organisations prepare a proposal that answers those themes.'],
      [
        'The selection.',
        'Funds are assigned by a public procedure. First it is checked whether the project can be admitted, that is, whether it answers what the call asks. Then the quality of the proposal is judged.',
      ],
      ['The work.', 'The network carries out the project.'],
      [
        'The memory.',
        'Once it has ended, the project enters this database. So others can take it up.',
      ],
    ],
  },
  calls: {
    title: 'The calls in figures',
    lead: 'What the sources do not say is left out. Each call has a page with its sources.',
    all: 'All calls',
  },
  questions: {
    title: 'Questions and answers',
    list: [
      [
        'What is EMERGO?',
        'It is the plan of the Metropolitan City of Milan for the employment of people with disabilities. It has been active since 2005. The name stands for “Esperienza, Metodologia e Risorse che Generano Opportunità” (experience, methods and resources that generate opportunities).',
      ],
      [
        'How does a “dote” differ from a system action?',
        'The dote is about one person and the services for them. The system action is a project of a network that tries a new way of working. Some projects use doti, too: work experience during school is one.',
      ],
      [
        'Who can propose a project?',
        'A network of organisations. Each call says which ones can take part, and on what conditions.',
      ],
      [
        'Can a person or a family apply?',
        'Projects are proposed by organisations. People take part in them by the rules of each call.',
      ],
      [
        'Can a company take part?',
        'Yes, in several ways. It can host internships, train its own staff or be part of the network. The second edition of the action on companies looked first at those who work together with people with disabilities.',
      ],
      [
        'How often are there calls?',
        'Themes are chosen each year. Dates change. In 2023, for example, the call on autism was open until 8 May. In 2024 the one on companies ran from 15 May to 15 July.',
      ],
      [
        'Where does one apply?',
        'The call on autism of 2023 asked for a form of SINTESI, the system of the Metropolitan City. Whoever had no access had to register. For other calls, what the call says holds.',
      ],
      [
        'How are projects chosen?',
        'By a public procedure in two steps: first whether they can be admitted, then their quality.',
      ],
      [
        'What ages are the projects on autism about?',
        'Young people from 16 to 29 who have left school, with a documented disability of the autism spectrum.',
      ],
      [
        'What does the “dote PCTO” comprise?',
        'A welcome and a review of skills, guidance, the search for a company and a tutor who is always there. Also help with travel and independence, a certificate of skills and support networks for the time after school.',
      ],
      [
        'What does “concluded project” mean?',
        'That its period is over, or that the organisation or the sources say that it has ended. Each record tells which.',
      ],
      [
        'Are projects of Lecco, Varese or Monza actions of EMERGO?',
        'No. They are kindred projects of other provinces or of the Region. They are here because they can inspire those who work in the area of Milan.',
      ],
      [
        'Are more system actions to come?',
        'The Masterplan 2025 is about 2026 and 2027. It assigns 400,000 euro to guidance towards work (PCTO), 350,000 to the employment of people with autism and 930,000 to other actions of the area.',
      ],
    ],
  },
  glossary: {
    title: 'The words',
    lead: 'The words of the field, as Italian texts have them, explained in short. Where there is no source, the sentence comes from common use: the institution has yet to read it.',
    also: 'Also:',
    source: 'Source:',
    common: 'From common use.',
  },
  sources: 'Sources of this page',
}
