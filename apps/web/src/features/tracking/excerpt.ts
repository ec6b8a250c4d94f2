/** Length of the words around the order that the server sends on either side, when there are as many. */
const FULL = 300;

/** Empty lines between paragraphs say nothing in an excerpt. */
const dense = (text: string): string => text.replace(/[ \t]*\n(?:[ \t]*\n)+/g, "\n");

/** The words before an order: from the first whole line, or the first whole word, when cut. */
export function before(text: string): string {
  if (text.length < FULL) return dense(text);
  const line = text.indexOf("\n");
  const rest =
    line >= 0 && text.slice(line).trim() !== "" ? text.slice(line + 1) : text.replace(/^\S*\s+/, "");
  return `… ${dense(rest).trimStart()}`;
}

/** The words after an order: to the last whole line, or the last whole word, when cut. */
export function after(text: string): string {
  if (text.length < FULL) return dense(text);
  const line = text.lastIndexOf("\n");
  const rest =
    line >= 0 && text.slice(0, line).trim() !== "" ? text.slice(0, line) : text.replace(/\s+\S*$/, "");
  return `${dense(rest).trimEnd()} …`;
}
