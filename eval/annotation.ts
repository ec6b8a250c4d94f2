/** Offsets into a text, in UTF-16 code units: where it begins, and where it is over. */
export type Range = [start: number, end: number];

/** A task as the annotators wrote it. */
export type GoldTask = {
  id: number;
  spans: Range[];
  text: string;
  leads: string[];
  coords: string[];
  kind: string;
  kindAlt: string[];
  due: string | null;
  dueAlt: (string | null)[];
  dueText: string | null;
  urgent: boolean;
};

/** The fields of a document that are scored. */
export type GoldFields = {
  type: string;
  number: string | null;
  place: string | null;
  date: string | null;
  title: string | null;
  meetingDate: string | null;
  chair: string | null;
  signer: { position: string | null; name: string | null } | null;
  recipients: string[];
};

export type Annotation = {
  doc: GoldFields;
  citations: string[];
  tasks: GoldTask[];
  /** Stretches over which careful officers could differ: what lies in them counts neither way. */
  ignore: Range[];
};

/**
 * Words of a document as an annotation stores them: written out, or, where they may not be stored, as ranges
 * of the text whose slices, joined by a space, give them. "UBND xã B" of "UBND các xã A, B" is two ranges.
 */
export type Words = string | Range[];

type StoredTask = {
  spans: Range[];
  leads: Words[];
  coords?: Words[];
  kind: string;
  kindAlt?: string[];
  due?: string | null;
  dueAlt?: (string | null)[];
  dueText?: string | null;
  urgent?: boolean;
};

/** An annotation as it lies in a file; what can be taken from the text or is empty may be left out. */
export type StoredAnnotation = {
  /** Of the text, in UTF-8, where the text is not stored beside: offsets are good for one text only. */
  sha256?: string;
  doc: {
    type: string;
    date: string | null;
    meetingDate: string | null;
    number: Words | null;
    place: Words | null;
    title: Words | null;
    chair: Words | null;
    signer: { position: Words | null; name: Words | null } | null;
    recipients?: Words[];
  };
  citations: { number: Words }[];
  tasks: StoredTask[];
  ignore: Range[];
};

/** Fills a stored annotation from the text that it belongs to. */
export function readAnnotation(stored: StoredAnnotation, text: string): Annotation {
  const words = (from: Words): string => wordsOf(from, text);
  const maybe = (from: Words | null): string | null => (from === null ? null : words(from));
  const { doc } = stored;
  return {
    doc: {
      type: doc.type,
      date: doc.date,
      meetingDate: doc.meetingDate,
      number: maybe(doc.number),
      place: maybe(doc.place),
      title: maybe(doc.title),
      chair: maybe(doc.chair),
      signer: doc.signer && { position: maybe(doc.signer.position), name: maybe(doc.signer.name) },
      recipients: (doc.recipients ?? []).map(words),
    },
    citations: stored.citations.map(({ number }) => words(number)),
    tasks: stored.tasks.map((task, index) => ({
      id: index + 1,
      spans: task.spans,
      text: wordsOf(task.spans, text),
      leads: task.leads.map(words),
      coords: (task.coords ?? []).map(words),
      kind: task.kind,
      kindAlt: task.kindAlt ?? [],
      due: task.due ?? null,
      dueAlt: task.dueAlt ?? [],
      dueText: task.dueText ?? null,
      urgent: task.urgent ?? false,
    })),
    ignore: stored.ignore,
  };
}

function wordsOf(words: Words, text: string): string {
  return typeof words === "string" ? words : words.map(([start, end]) => text.slice(start, end)).join(" ");
}
