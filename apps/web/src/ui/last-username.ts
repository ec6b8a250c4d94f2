const STORED = "dondoc.username";

/** The name last signed in with in this tab, so that an ended session asks for the password only. */
export const lastUsername = {
  get(): string {
    try {
      return sessionStorage.getItem(STORED) ?? "";
    } catch {
      return "";
    }
  },
  set(username: string): void {
    try {
      sessionStorage.setItem(STORED, username);
    } catch {
      // Without storage the person types the name again.
    }
  },
};
