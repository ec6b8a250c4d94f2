/** An object with the field's name is small; further away lies something else. */
const LARGEST_OBJECT = 64 * 1024;

/**
 * The name of the field that holds a signature, looked up in the bytes: the engine does not tell it.
 *
 * @param gap where the signature's hexadecimal digits begin.
 * @returns null when the field is not written the usual way (for example in an object stream).
 */
export function fieldNameOf(bytes: Uint8Array, gap: number): string | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const id = objectBefore(file, gap);
  if (!id) return null;
  const reference = file.lastIndexOf(`/V ${id} R`, undefined, "latin1");
  if (reference < 0) return null;
  const start = file.lastIndexOf(" obj", reference, "latin1");
  const end = file.indexOf("endobj", reference, "latin1");
  if (start < 0 || end < 0 || end - start > LARGEST_OBJECT) return null;
  return readName(file.toString("latin1", start, end));
}

/** "12 0" of the object that a place lies in. */
function objectBefore(file: Buffer, place: number): string | null {
  const at = file.lastIndexOf(" obj", place, "latin1");
  if (at < 0 || place - at > LARGEST_OBJECT) return null;
  const before = file.toString("latin1", Math.max(0, at - 24), at);
  return /(\d{1,10} \d{1,5})$/.exec(before)?.[1] ?? null;
}

function readName(object: string): string | null {
  const literal = /\/T\s*\(((?:[^()\\]|\\.)*)\)/.exec(object)?.[1]?.replace(/\\([()\\])/g, "$1");
  const hex = /\/T\s*<([\da-fA-F]*)>/.exec(object)?.[1];
  const raw = Buffer.from(literal ?? hex ?? "", literal === undefined ? "hex" : "latin1");
  const wide = raw[0] === 0xfe && raw[1] === 0xff && raw.length % 2 === 0;
  const name = wide ? Buffer.from(raw.subarray(2)).swap16().toString("utf16le") : raw.toString("latin1");
  return (
    name
      .replace(/\p{C}+/gu, " ")
      .trim()
      .slice(0, 200) || null
  );
}
