import type { ListingKey } from '#domain/listings.ts'
import type { Catalogue } from '../catalogue/catalogue.ts'
import type { Listing } from '../formats/listings/listing.ts'
import { createCallListing } from './calls.ts'
import { createOrganisationListing } from './organisations.ts'
import { createTopicListing } from './topics.ts'

/** Every list of things that are not projects; one that is missing does not compile. */
export const createListings = (catalogue: Catalogue): Record<ListingKey, Listing> => ({
  calls: createCallListing(catalogue),
  organisations: createOrganisationListing(catalogue),
  themes: createTopicListing(catalogue, 'tema'),
  disabilities: createTopicListing(catalogue, 'disabilita'),
})
