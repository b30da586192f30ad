import type { HomePage as Content } from '#domain/pages.ts'
import { homeTexts } from '../messages/home.ts'
import { paths, textPath } from '../paths.ts'
import { ProjectCard } from '../project/project-card.tsx'
import { SearchBox } from '../ui/search-box.tsx'
import { Entries } from './entries.tsx'
import { Figures } from './figures.tsx'

const Examples = () => (
  <p class="hero__examples">
    {homeTexts.examples}{' '}
    {homeTexts.exampleSearches.map((q) => (
      <a key={q} href={textPath(q)}>
        {q}
      </a>
    ))}
  </p>
)

const How = () => (
  <section class="container how" aria-labelledby="come">
    <h2 id="come">{homeTexts.howTitle}</h2>
    <ul class="how__list">
      {homeTexts.how.map(({ title, text }) => (
        <li key={title}>
          <h3>{title}</h3>
          <p>{text}</p>
        </li>
      ))}
    </ul>
  </section>
)

export const HomePage = ({ themes, disabilities, latest, figures }: Content) => (
  <>
    <div class="hero">
      <div class="container hero__columns">
        <div>
          <h1 tabIndex={-1}>{homeTexts.title}</h1>
          <p class="hero__lead">{homeTexts.lead}</p>
          <SearchBox q="" />
          <Examples />
          <p class="hero__case">
            <a href={paths.case}>{homeTexts.case}</a>
          </p>
        </div>
        <Figures figures={figures} />
      </div>
    </div>
    <section class="band" aria-labelledby="ultimi">
      <div class="container">
        <h2 id="ultimi">{homeTexts.latest}</h2>
        <ul class="cards">
          {latest.map((project) => (
            <li key={project.slug}>
              <ProjectCard project={project} />
            </li>
          ))}
        </ul>
        <p class="band__more">
          <a class="button button--primary" href={paths.projects}>
            {homeTexts.allProjects(figures.projects)}
          </a>
        </p>
      </div>
    </section>
    <div class="container home__entries">
      <Entries
        id="temi"
        title={homeTexts.themes}
        lead={homeTexts.themesLead}
        facet="tema"
        entries={themes}
      />
      <Entries
        id="disabilita"
        title={homeTexts.disabilities}
        lead={homeTexts.disabilitiesLead}
        facet="disabilita"
        entries={disabilities}
      />
    </div>
    <How />
  </>
)
