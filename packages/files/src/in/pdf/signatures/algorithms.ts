import {
  constants,
  createHash,
  createPublicKey,
  createVerify,
  type KeyObject,
  publicDecrypt,
  verify,
} from "node:crypto";
import { RsaSaPssParams } from "@peculiar/asn1-rsa";
import { AsnConvert } from "@peculiar/asn1-schema";
import type { AlgorithmIdentifier, Certificate } from "@peculiar/asn1-x509";
import { ObjectIdentifier } from "asn1js";

/** Digests by their object identifiers (RFC 5754, RFC 3370). Weaker ones than SHA-1 are not judged. */
const HASHES: ReadonlyMap<string, string> = new Map([
  ["1.3.14.3.2.26", "sha1"],
  ["2.16.840.1.101.3.4.2.4", "sha224"],
  ["2.16.840.1.101.3.4.2.1", "sha256"],
  ["2.16.840.1.101.3.4.2.2", "sha384"],
  ["2.16.840.1.101.3.4.2.3", "sha512"],
]);

const RSA = "1.2.840.113549.1.1";
const ECDSA = "1.2.840.10045.4";
const RSA_PSS = `${RSA}.10`;
const ED25519 = "1.3.101.112";

/** Signature algorithms and the digest that each names; null: the one that the signer names beside it. */
const SIGNATURES: ReadonlyMap<string, { key: "rsa" | "ec"; hash: string | null }> = new Map([
  [`${RSA}.1`, { key: "rsa", hash: null }],
  [`${RSA}.5`, { key: "rsa", hash: "sha1" }],
  [`${RSA}.14`, { key: "rsa", hash: "sha224" }],
  [`${RSA}.11`, { key: "rsa", hash: "sha256" }],
  [`${RSA}.12`, { key: "rsa", hash: "sha384" }],
  [`${RSA}.13`, { key: "rsa", hash: "sha512" }],
  ["1.2.840.10045.2.1", { key: "ec", hash: null }],
  [`${ECDSA}.1`, { key: "ec", hash: "sha1" }],
  [`${ECDSA}.3.1`, { key: "ec", hash: "sha224" }],
  [`${ECDSA}.3.2`, { key: "ec", hash: "sha256" }],
  [`${ECDSA}.3.3`, { key: "ec", hash: "sha384" }],
  [`${ECDSA}.3.4`, { key: "ec", hash: "sha512" }],
]);

/** Bytes that need not lie together, such as the two ranges of a signed PDF. */
export type Pieces = readonly Uint8Array[];

/**
 * The digest of some bytes.
 *
 * @returns null when the algorithm is none that is judged.
 */
export function digestOf(
  pieces: Pieces,
  { algorithm }: Pick<AlgorithmIdentifier, "algorithm">,
): Buffer | null {
  const name = HASHES.get(algorithm);
  if (!name) return null;
  const hash = createHash(name);
  for (const piece of pieces) hash.update(piece);
  return hash.digest();
}

/**
 * Whether a signature over some bytes was made with the key of a certificate. An algorithm that is
 * not known does not verify.
 *
 * @throws whatever the key or its parameters make the library throw: the caller takes it as "no".
 */
export function verifies(
  pieces: Pieces,
  signature: Uint8Array,
  certificate: Certificate,
  signatureAlgorithm: AlgorithmIdentifier,
  digestAlgorithm: AlgorithmIdentifier,
): boolean {
  const spki = AsnConvert.serialize(certificate.tbsCertificate.subjectPublicKeyInfo);
  const key = createPublicKey({ key: Buffer.from(spki), format: "der", type: "spki" });
  const { algorithm, parameters } = signatureAlgorithm;
  if (algorithm === ED25519)
    return key.asymmetricKeyType === "ed25519" && verify(null, Buffer.concat(pieces), key, signature);
  if (algorithm === RSA_PSS) return verifiesPss(pieces, signature, key, parameters ?? null);
  const known = SIGNATURES.get(algorithm);
  const hash = known?.hash ?? HASHES.get(digestAlgorithm.algorithm);
  if (!known || !hash || key.asymmetricKeyType !== known.key) return false;
  if (feed(hash, pieces).verify(key, signature)) return true;
  return known.key === "rsa" && verifiesWithoutNull(hash, pieces, signature, key);
}

/**
 * RSA signatures made by telephones of the government's signing service leave out the NULL behind
 * the digest's name. Verifiers must accept both (RFC 5754 §2), the library does not. The whole
 * block is compared, nothing of it is parsed: that is what forgeries of such signatures live on.
 */
function verifiesWithoutNull(hash: string, pieces: Pieces, signature: Uint8Array, key: KeyObject): boolean {
  const oid = [...HASHES].find(([, name]) => name === hash)?.[0];
  if (!oid) return false;
  const name = Buffer.from(new ObjectIdentifier({ value: oid }).toBER());
  const digest = digestOf(pieces, { algorithm: oid })!;
  const wrap = (tag: number, ...parts: Buffer[]): Buffer => {
    const body = Buffer.concat(parts);
    return Buffer.concat([Buffer.from([tag, body.length]), body]);
  };
  const expected = wrap(0x30, wrap(0x30, name), wrap(0x04, digest));
  return expected.equals(publicDecrypt({ key, padding: constants.RSA_PKCS1_PADDING }, signature));
}

function verifiesPss(
  pieces: Pieces,
  signature: Uint8Array,
  key: KeyObject,
  parameters: ArrayBuffer | null,
): boolean {
  const { hashAlgorithm, saltLength } = parameters
    ? AsnConvert.parse(parameters, RsaSaPssParams)
    : new RsaSaPssParams();
  const hash = HASHES.get(hashAlgorithm.algorithm);
  if (!hash || !key.asymmetricKeyType?.startsWith("rsa")) return false;
  const options = { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength };
  return feed(hash, pieces).verify(options, signature);
}

function feed(hash: string, pieces: Pieces): ReturnType<typeof createVerify> {
  const verifier = createVerify(hash);
  for (const piece of pieces) verifier.update(piece);
  return verifier;
}
