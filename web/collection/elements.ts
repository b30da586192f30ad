/** An element of the page, with what is said of it. */
export const element = <K extends keyof HTMLElementTagNameMap>(
  name: K,
  properties: Partial<HTMLElementTagNameMap[K]>,
): HTMLElementTagNameMap[K] => Object.assign(document.createElement(name), properties)

/** A button that does something with a script. */
export const button = (text: string, act: () => void) => {
  const made = element('button', {
    type: 'button',
    className: 'button button--secondary',
    textContent: text,
  })
  made.addEventListener('click', act)
  return made
}
