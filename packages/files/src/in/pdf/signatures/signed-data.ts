import { type Attribute, ContentInfo, SignedData, type SignerInfo } from "@peculiar/asn1-cms";
import { AsnConvert, OctetString } from "@peculiar/asn1-schema";
import { TSTInfo } from "@peculiar/asn1-tsp";
import { type Certificate, type Name, SubjectKeyIdentifier, Time } from "@peculiar/asn1-x509";
import { type BaseBlock, Constructed, fromBER } from "asn1js";
import { digestOf, type Pieces, verifies } from "./algorithms.ts";
import { measureDer } from "./der.ts";

/** A signature in CMS (RFC 5652), with the certificate of its signer found among those it carries. */
export type Cms = {
  signer: SignerInfo;
  /** The signed attributes as they are encoded; null when there are none. */
  attributes: Uint8Array | null;
  certificate: Certificate | null;
  /** What is signed when it is inside the signature itself. */
  content: Uint8Array | null;
};

const SIGNED_DATA = "1.2.840.113549.1.7.2";
const MESSAGE_DIGEST = "1.2.840.113549.1.9.4";
const SIGNING_TIME = "1.2.840.113549.1.9.5";
const TIME_STAMP = "1.2.840.113549.1.9.16.2.14";
const KEY_IDENTIFIER = "2.5.29.14";
const SET = 0x31;
const CONTEXT = 3;

/**
 * Reads a signature in CMS.
 *
 * @param bytes the structure; zeros may follow it.
 * @returns null when it is none, cut off, or not of exactly one signer as PDF asks.
 */
export function readCms(bytes: Uint8Array): Cms | null {
  const length = measureDer(bytes);
  if (length === null) return null;
  const outer = AsnConvert.parse(bytes.slice(0, length), ContentInfo);
  if (outer.contentType !== SIGNED_DATA) return null;
  const data = AsnConvert.parse(outer.content, SignedData);
  const signer = data.signerInfos[0];
  if (!signer || data.signerInfos.length !== 1) return null;
  const inside = data.encapContentInfo.eContent?.single?.buffer;
  const certificates = [...(data.certificates ?? [])].flatMap((choice) => choice.certificate ?? []);
  const certificate = certificates.find((candidate) => isOf(signer, candidate)) ?? null;
  const attributes = signedAttributes(outer.content);
  return { signer, attributes, certificate, content: inside ? new Uint8Array(inside) : null };
}

/**
 * The bytes of the signed attributes of the first signer: the signature is over exactly these, and
 * the schema library keeps only what they mean.
 *
 * @param signedData SignedData, whose last part are its signers.
 */
export function signedAttributes(signedData: ArrayBuffer): Uint8Array | null {
  const partsOf = (value: unknown): BaseBlock[] =>
    // Sequences and sets are constructed values as well.
    value instanceof Constructed ? (value.valueBlock.value as BaseBlock[]) : [];
  const signers = partsOf(fromBER(signedData).result).at(-1);
  const found = partsOf(partsOf(signers)[0]).find(
    ({ idBlock }) => idBlock.tagClass === CONTEXT && idBlock.tagNumber === 0 && idBlock.isConstructed,
  );
  return found ? Uint8Array.from(found.valueBeforeDecodeView) : null;
}

/** Whether a certificate is the one that the signer names. */
function isOf({ sid }: SignerInfo, { tbsCertificate }: Certificate): boolean {
  const { issuerAndSerialNumber: named, subjectKeyIdentifier: key } = sid;
  if (named)
    return (
      same(named.serialNumber, tbsCertificate.serialNumber) &&
      same(AsnConvert.serialize(named.issuer), AsnConvert.serialize(tbsCertificate.issuer))
    );
  const own = tbsCertificate.extensions?.find((e) => e.extnID === KEY_IDENTIFIER)?.extnValue.buffer;
  return !!key && !!own && same(key.buffer, AsnConvert.parse(own, SubjectKeyIdentifier).buffer);
}

/**
 * Whether some bytes are those that were signed: their digest is the signed one, and the signature
 * was made with the certificate's key.
 */
export function isSignatureOf({ signer, attributes, certificate }: Cms, message: Pieces): boolean {
  if (!certificate) return false;
  const { signedAttrs, signature, signatureAlgorithm, digestAlgorithm } = signer;
  const check = (pieces: Pieces): boolean =>
    verifies(pieces, new Uint8Array(signature.buffer), certificate, signatureAlgorithm, digestAlgorithm);
  if (!signedAttrs || !attributes) return !signedAttrs && !attributes && check(message);
  const digest = digestOf(message, digestAlgorithm);
  const value = attributeValue(signedAttrs, MESSAGE_DIGEST);
  if (!digest || !value || !same(AsnConvert.parse(value, OctetString).buffer, digest)) return false;
  // They are signed as the SET that they are, not under the tag that they carry (RFC 5652 §5.4).
  return check([Uint8Array.from([SET, ...attributes.subarray(1)])]);
}

/** The time that the signer wrote into what is signed. */
export function signingTime({ signer }: Cms): Date | null {
  const value = attributeValue(signer.signedAttrs, SIGNING_TIME);
  return value ? AsnConvert.parse(value, Time).getTime() : null;
}

/**
 * The time that a time stamping authority certified for a signature; null when there is none or
 * when it was not given for this signature.
 */
export function stampedTime({ signer }: Cms): Date | null {
  const value = attributeValue(signer.unsignedAttrs, TIME_STAMP);
  const token = value ? readCms(new Uint8Array(value)) : null;
  return token ? timeFor(token, [new Uint8Array(signer.signature.buffer)]) : null;
}

/** The time in a time stamp token (RFC 3161), when it was given for these bytes and is intact. */
export function timeFor(token: Cms, message: Pieces): Date | null {
  if (!token.content || !isSignatureOf(token, [token.content])) return null;
  const { messageImprint, genTime } = AsnConvert.parse(token.content, TSTInfo);
  const digest = digestOf(message, messageImprint.hashAlgorithm);
  return digest && same(messageImprint.hashedMessage.buffer, digest) ? genTime : null;
}

/** "UBND tỉnh ..." and its organisation, as the certificate names them. */
export function namesOf({ certificate }: Cms): { signer: string | null; organisation: string | null } {
  const subject = certificate?.tbsCertificate.subject;
  const part = (type: string): string | null => (subject ? partOf(subject, type) : null);
  return { signer: part("2.5.4.3"), organisation: part("2.5.4.10") ?? part("2.5.4.11") };
}

const LONGEST_NAME = 200;

/** One part of a name; control and direction marks could make it look like another one. */
function partOf(name: Name, type: string): string | null {
  const found = [...name].flatMap((part) => [...part]).find((attribute) => attribute.type === type);
  const text = found?.value
    .toString()
    .normalize("NFC")
    .replace(/[\p{C}\s]+/gu, " ")
    .trim();
  return text ? text.slice(0, LONGEST_NAME) : null;
}

const attributeValue = (attributes: readonly Attribute[] | undefined, type: string): ArrayBuffer | null =>
  attributes?.find((attribute) => attribute.attrType === type)?.attrValues[0] ?? null;

export const same = (a: ArrayBuffer | Uint8Array, b: ArrayBuffer | Uint8Array): boolean =>
  Buffer.compare(new Uint8Array(a), new Uint8Array(b)) === 0;
