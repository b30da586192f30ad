/** The pages of a form: what was chosen on one goes along to the next, in its address. */
export const Steps = ({ page, pages, path }: { page: number; pages: number; path: string }) =>
  pages < 2 ? null : (
    <p class="desk__actions">
      {page > 1 && (
        <button
          type="submit"
          class="button button--secondary"
          formMethod="get"
          formAction={path}
          name="pagina"
          value={page - 1}
        >
          Pagina precedente
        </button>
      )}
      <span>
        Pagina {page} di {pages}
      </span>
      {page < pages && (
        <button
          type="submit"
          class="button button--secondary"
          formMethod="get"
          formAction={path}
          name="pagina"
          value={page + 1}
        >
          Pagina successiva
        </button>
      )}
    </p>
  )
