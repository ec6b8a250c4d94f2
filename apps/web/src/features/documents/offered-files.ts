/** What the file chooser offers first; the server decides what it can read. */
export const OFFERED_FILES = ".docx,.pdf,.txt,.xlsx";
