/** What the file chooser offers first; the server decides what it can read. */
export const OFFERED_FILES = ".docx,.doc,.pdf,.odt,.rtf,.html,.htm,.mht,.txt";
