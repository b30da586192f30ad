import type { StillContent } from '#domain/pages.ts'
import { CasePage } from './case/case-page.tsx'
import { CollectionPage } from './collection/collection-page.tsx'
import { DossierPage } from './collection/dossier-page.tsx'
import { ComparisonPage } from './comparison/comparison-page.tsx'
import { CrossPage } from './figures/cross-page.tsx'
import { FigurePage } from './figures/figure-page.tsx'
import { FiguresPage } from './figures/figures-page.tsx'
import { MapPage } from './figures/map-page.tsx'
import { GuidePage } from './guide/guide-page.tsx'
import { AboutPage } from './text/about-page.tsx'
import { AccessibilityPage } from './text/accessibility-page.tsx'
import { ApiPage } from './text/api-page.tsx'
import { CodebookPage } from './text/codebook-page.tsx'
import { OpenDataPage } from './text/open-data-page.tsx'
import { PrivacyPage } from './text/privacy-page.tsx'
import { VersionPage } from './versions/version-page.tsx'
import { VersionsPage } from './versions/versions-page.tsx'

/** Pages that the server alone draws: to look things up in, to print, to send. */
export const StillPage = ({ content }: { content: StillContent }) => {
  switch (content.kind) {
    case 'about':
      return <AboutPage figures={content.figures} />
    case 'accessibility':
      return <AccessibilityPage />
    case 'privacy':
      return <PrivacyPage />
    case 'open-data':
      return <OpenDataPage figures={content.figures} reachedAt={content.reachedAt} />
    case 'codebook':
      return <CodebookPage {...content} />
    case 'api':
      return <ApiPage {...content} />
    case 'case':
      return <CasePage {...content} />
    case 'figures':
      return <FiguresPage {...content} />
    case 'figure':
      return <FigurePage {...content} />
    case 'map':
      return <MapPage {...content} />
    case 'cross':
      return <CrossPage {...content} />
    case 'collection':
      return <CollectionPage {...content} />
    case 'dossier':
      return <DossierPage {...content} />
    case 'comparison':
      return <ComparisonPage {...content} />
    case 'versions':
      return <VersionsPage {...content} />
    case 'version':
      return <VersionPage {...content} />
    default:
      return <GuidePage {...content} />
  }
}
