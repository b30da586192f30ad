/** Fetches the collection's own script where there is something to mark, or a collection, and shows what the browser keeps. */
export const startCollection = (): void => {
  if (document.querySelector('.mark, [data-collection]'))
    void import('./script.ts').then(({ showKept }) => showKept())
}
