/** A text of our own about a call, a theme or a word, as this language has it. */
export const OwnText = ({ text }: { text: string }) => <>{text}</>

/** The same where there is no markup. */
export const plainOwnText = (text: string): string => text
