import { FileError } from "../../errors.ts";

/** Little-endian numbers out of a part of a file; reading beyond its end means a damaged file. */
export class Bytes {
  readonly view: DataView;
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get length(): number {
    return this.#bytes.length;
  }

  u8(at: number): number {
    this.#check(at, 1);
    return this.view.getUint8(at);
  }

  u16(at: number): number {
    this.#check(at, 2);
    return this.view.getUint16(at, true);
  }

  u32(at: number): number {
    this.#check(at, 4);
    return this.view.getUint32(at, true);
  }

  i32(at: number): number {
    this.#check(at, 4);
    return this.view.getInt32(at, true);
  }

  i16(at: number): number {
    this.#check(at, 2);
    return this.view.getInt16(at, true);
  }

  /** A stretch, without a copy. */
  slice(at: number, length: number): Bytes {
    this.#check(at, length);
    return new Bytes(this.#bytes.subarray(at, at + length));
  }

  /** Text in UTF-16. */
  utf16(at: number, units: number): string {
    this.#check(at, units * 2);
    return new TextDecoder("utf-16le", { ignoreBOM: true }).decode(this.#bytes.subarray(at, at + units * 2));
  }

  /** Text of one byte a character, as Word keeps it: Latin letters by Windows-1252. */
  latin(at: number, length: number): string {
    this.#check(at, length);
    return new TextDecoder("windows-1252").decode(this.#bytes.subarray(at, at + length));
  }

  #check(at: number, length: number): void {
    if (at < 0 || length < 0 || at + length > this.#bytes.length)
      throw new FileError("FILE_BROKEN", "a place beyond the end of the stream");
  }
}
