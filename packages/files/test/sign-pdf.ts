import {
  constants,
  createHash,
  createSign,
  generateKeyPairSync,
  type KeyObject,
  privateEncrypt,
  randomBytes,
} from "node:crypto";
import {
  Attribute,
  CertificateChoices,
  CertificateSet,
  CMSVersion,
  ContentInfo,
  DigestAlgorithmIdentifiers,
  EncapsulatedContent,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedData,
  SignerIdentifier,
  SignerInfo,
  SignerInfos,
} from "@peculiar/asn1-cms";
import { RsaSaPssParams } from "@peculiar/asn1-rsa";
import { AsnConvert, OctetString } from "@peculiar/asn1-schema";
import { MessageImprint, TSTInfo } from "@peculiar/asn1-tsp";
import {
  AlgorithmIdentifier,
  AttributeTypeAndValue,
  AttributeValue,
  Certificate,
  Name,
  RelativeDistinguishedName,
  SubjectPublicKeyInfo,
  TBSCertificate,
  Time,
  Validity,
} from "@peculiar/asn1-x509";
import { fromBER, ObjectIdentifier, type Sequence } from "asn1js";

const HASHES = {
  sha1: "1.3.14.3.2.26",
  sha256: "2.16.840.1.101.3.4.2.1",
  sha384: "2.16.840.1.101.3.4.2.2",
  sha512: "2.16.840.1.101.3.4.2.3",
} as const;
type Hash = keyof typeof HASHES;

/** Somebody who signs, with a certificate that they made themselves. */
export type Signer = {
  certificate: Certificate;
  key: KeyObject;
  algorithm: "rsa" | "rsa without null" | "pss" | "ec";
};

const DATA = "1.2.840.113549.1.7.1";
const SIGNED_DATA = "1.2.840.113549.1.7.2";
const TST_INFO = "1.2.840.113549.1.9.16.1.4";

const algorithm = (oid: string, parameters?: ArrayBuffer): AlgorithmIdentifier =>
  new AlgorithmIdentifier({ algorithm: oid, ...(parameters && { parameters }) });
const ber = (bytes: Uint8Array): ArrayBuffer => Uint8Array.from(bytes).buffer;

/** A name with a common name and an organisation. */
function nameOf(commonName: string, organisation: string): Name {
  const part = (type: string, text: string): RelativeDistinguishedName =>
    new RelativeDistinguishedName([
      new AttributeTypeAndValue({ type, value: new AttributeValue({ utf8String: text }) }),
    ]);
  return new Name([part("2.5.4.10", organisation), part("2.5.4.3", commonName)]);
}

/** Makes a key and a certificate for it, signed by itself. */
export function makeSigner(
  commonName: string,
  organisation: string,
  kind: Signer["algorithm"] = "rsa",
): Signer {
  const { publicKey, privateKey } =
    kind === "ec"
      ? generateKeyPairSync("ec", { namedCurve: "P-256" })
      : generateKeyPairSync("rsa", { modulusLength: 2048 });
  const subject = nameOf(commonName, organisation);
  const tbsCertificate = new TBSCertificate({
    serialNumber: ber(Uint8Array.from([1, ...randomBytes(7)])),
    signature: signatureAlgorithm(kind, "sha256"),
    issuer: subject,
    subject,
    validity: new Validity({ notBefore: new Date("2025-01-01"), notAfter: new Date("2030-01-01") }),
    subjectPublicKeyInfo: AsnConvert.parse(
      publicKey.export({ type: "spki", format: "der" }),
      SubjectPublicKeyInfo,
    ),
  });
  const signer: Signer = { certificate: new Certificate(), key: privateKey, algorithm: kind };
  signer.certificate = new Certificate({
    tbsCertificate,
    signatureAlgorithm: signatureAlgorithm(kind, "sha256"),
    signatureValue: ber(signWith(signer, "sha256", [new Uint8Array(AsnConvert.serialize(tbsCertificate))])),
  });
  return signer;
}

function signatureAlgorithm(kind: Signer["algorithm"], hash: Hash): AlgorithmIdentifier {
  if (kind === "ec") return algorithm("1.2.840.10045.4.3.2");
  if (kind.startsWith("rsa")) return algorithm("1.2.840.113549.1.1.1", ber(Uint8Array.from([5, 0])));
  const hashAlgorithm = algorithm(HASHES[hash]);
  const maskGenAlgorithm = algorithm("1.2.840.113549.1.1.8", AsnConvert.serialize(hashAlgorithm));
  const parameters = new RsaSaPssParams({ hashAlgorithm, maskGenAlgorithm, saltLength: 20 });
  return algorithm("1.2.840.113549.1.1.10", AsnConvert.serialize(parameters));
}

function signWith({ key, algorithm: kind }: Signer, hash: Hash, pieces: Uint8Array[]): Buffer {
  if (kind === "rsa without null") {
    // DigestInfo of SHA-256 with nothing behind the algorithm's name.
    const digest = createHash("sha256").update(Buffer.concat(pieces)).digest();
    return privateEncrypt(
      key,
      Buffer.concat([Buffer.from("302f300b06096086480165030402010420", "hex"), digest]),
    );
  }
  const sign = createSign(kind === "ec" ? "sha256" : hash);
  for (const piece of pieces) sign.update(piece);
  if (kind !== "pss") return sign.sign(key);
  return sign.sign({ key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 20 });
}

type CmsOptions = {
  signer: Signer;
  hash?: Hash;
  /** What is signed, in pieces. */
  message: Uint8Array[];
  /** Puts what is signed inside. */
  inside?: string;
  /** Signing time; without it and `bare` nothing but the digest is among the signed attributes. */
  time?: Date;
  /** No signed attributes at all. */
  bare?: boolean;
  /** Certifies a time for the signature. */
  stamp?: { signer: Signer; time: Date };
};

/** A signature in CMS, as bytes. */
export function makeCms({
  signer,
  hash = "sha256",
  message,
  inside,
  time,
  bare,
  stamp,
}: CmsOptions): Uint8Array {
  const digest = createHash(hash);
  for (const piece of message) digest.update(piece);
  const attribute = (attrType: string, value: ArrayBuffer): Attribute =>
    new Attribute({ attrType, attrValues: [value] });
  const { issuer, serialNumber } = signer.certificate.tbsCertificate;
  const info = new SignerInfo({
    version: CMSVersion.v1,
    sid: new SignerIdentifier({ issuerAndSerialNumber: new IssuerAndSerialNumber({ issuer, serialNumber }) }),
    digestAlgorithm: algorithm(HASHES[hash]),
    signatureAlgorithm: signatureAlgorithm(signer.algorithm, hash),
  });
  let toSign = message;
  if (!bare) {
    info.signedAttrs = [
      attribute("1.2.840.113549.1.9.3", new ObjectIdentifier({ value: inside ?? DATA }).toBER()),
      attribute("1.2.840.113549.1.9.4", AsnConvert.serialize(new OctetString(ber(digest.digest())))),
      ...(time ? [attribute("1.2.840.113549.1.9.5", AsnConvert.serialize(new Time(time)))] : []),
    ];
    // The attributes are signed as a SET; inside they stand under the tag [0].
    const encoded = fromBER(AsnConvert.serialize(info)).result as Sequence;
    const set = encoded.valueBlock.value.find(({ idBlock }) => idBlock.tagClass === 3)!;
    const raw = Uint8Array.from([0x31, ...set.valueBeforeDecodeView.subarray(1)]);
    toSign = [raw];
  }
  const value = signWith(signer, hash, toSign);
  info.signature = new OctetString(ber(value));
  if (stamp) {
    const token = makeTimeStamp(stamp.signer, stamp.time, [value]);
    info.unsignedAttrs = [attribute("1.2.840.113549.1.9.16.2.14", ber(token))];
  }
  const data = new SignedData({
    version: CMSVersion.v1,
    digestAlgorithms: new DigestAlgorithmIdentifiers([algorithm(HASHES[hash])]),
    encapContentInfo: new EncapsulatedContentInfo({
      eContentType: inside ?? DATA,
      ...(inside && {
        eContent: new EncapsulatedContent({ single: new OctetString(ber(Buffer.concat(message))) }),
      }),
    }),
    certificates: new CertificateSet([new CertificateChoices({ certificate: signer.certificate })]),
    signerInfos: new SignerInfos([info]),
  });
  const content = AsnConvert.serialize(data);
  return new Uint8Array(AsnConvert.serialize(new ContentInfo({ contentType: SIGNED_DATA, content })));
}

/** A time stamp token over some bytes. */
export function makeTimeStamp(signer: Signer, genTime: Date, message: Uint8Array[]): Uint8Array {
  const digest = createHash("sha256").update(Buffer.concat(message)).digest();
  const info = new TSTInfo({
    policy: "1.2.3.4",
    messageImprint: new MessageImprint({
      hashAlgorithm: algorithm(HASHES.sha256),
      hashedMessage: new OctetString(ber(digest)),
    }),
    serialNumber: ber(Uint8Array.from([7])),
    genTime,
  });
  return makeCms({ signer, message: [new Uint8Array(AsnConvert.serialize(info))], inside: TST_INFO });
}

export type SignOptions = {
  signer: Signer;
  kind?: string;
  hash?: Hash;
  time?: Date;
  /** /M as written. */
  written?: string;
  field?: string;
  bare?: boolean;
  stamp?: CmsOptions["stamp"];
  /** Replaces the four numbers of the range that is really signed. */
  ranges?: (ranges: number[], size: number) => number[];
  /** Replaces the signature. */
  contents?: Uint8Array;
};

/**
 * Signs a PDF of `buildPdf` the way programs do: the file stays as it is, the signature is appended
 * in a new part of the file.
 */
export function signPdf(pdf: Uint8Array, options: SignOptions): Uint8Array {
  const { kind = "adbe.pkcs7.detached", written = "", field = "Chuky1" } = options;
  const before = Buffer.from(pdf).toString("latin1");
  const last = (pattern: RegExp): string => [...before.matchAll(pattern)].at(-1)?.[1] ?? "";
  const size = Number(last(/\/Size (\d+)/g));
  const root = last(/\/Root (\d+) 0 R/g);
  const catalog = last(new RegExp(`\\n${root} 0 obj\\n<<(.*)>>\\nendobj`, "g"));
  const pages = /\/Pages \d+ 0 R/.exec(catalog)?.[0] ?? "";
  const fields = /\/Fields\[([^\]]*)\]/.exec(catalog)?.[1] ?? "";
  const room = 2 * Math.max(8192, (options.contents?.length ?? 0) + 1);
  const objects: [id: string | number, body: string][] = [
    [root, `<</Type/Catalog${pages}/AcroForm<</SigFlags 3/Fields[${`${fields} ${size + 1} 0 R`.trim()}]>>>>`],
    [
      size,
      `<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/${kind}/M(${written})/ByteRange[0 1111111111 2222222222 3333333333]/Contents<${"0".repeat(room)}>>>`,
    ],
    [size + 1, `<</Type/Annot/Subtype/Widget/FT/Sig/T(${field})/V ${size} 0 R/F 2/Rect[0 0 0 0]>>`],
  ];
  let out = before;
  const table = objects.map(([id, body]) => {
    const entry = `${id} 1\n${String(out.length).padStart(10, "0")} 00000 n \n`;
    out += `${id} 0 obj\n${body}\nendobj\n`;
    return entry;
  });
  const start = out.length;
  out += `xref\n${table.join("")}trailer\n<</Size ${size + 2}/Root ${root} 0 R/Prev ${last(/startxref\n(\d+)/g)}>>\nstartxref\n${start}\n%%EOF\n`;
  return fillIn(Buffer.from(out, "latin1"), before.length, room, options);
}

/** Writes the ranges, then the signature over them, into the room that was left. */
function fillIn(file: Buffer, from: number, room: number, options: SignOptions): Uint8Array {
  const { kind = "adbe.pkcs7.detached", signer, hash, time, bare, stamp } = options;
  const gap = file.indexOf("/Contents<", from) + "/Contents".length;
  const next = gap + room + 2;
  const real = [0, gap, next, file.length - next];
  const ranges = options.ranges?.(real, file.length) ?? real;
  const at = file.indexOf("[0 1111111111", from);
  file.write(`[${ranges.join(" ")}]`.padEnd("[0 1111111111 2222222222 3333333333]".length), at, "latin1");
  const pieces = [file.subarray(0, gap), file.subarray(next)];
  const sha1 = createHash("sha1").update(Buffer.concat(pieces)).digest();
  const cms = {
    signer,
    ...(hash && { hash }),
    ...(time && { time }),
    ...(bare && { bare }),
    ...(stamp && { stamp }),
  };
  const made =
    options.contents ??
    (kind === "ETSI.RFC3161"
      ? makeTimeStamp(signer, time ?? new Date(0), pieces)
      : kind === "adbe.pkcs7.sha1"
        ? makeCms({ ...cms, message: [sha1], inside: DATA })
        : makeCms({ ...cms, message: pieces }));
  file.write(Buffer.from(made).toString("hex"), gap + 1, "latin1");
  return file;
}
