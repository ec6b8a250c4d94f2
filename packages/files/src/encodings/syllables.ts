/**
 * Vietnamese syllables as data, to tell an encoding by how much of its text could be Vietnamese.
 * Onsets and rimes of the standard orthography; loan words fail and that is fine, because only the
 * share counts.
 */
const ONSETS = new Set(" b c ch d đ g gh gi h k kh l m n ng ngh nh p ph q qu r s t th tr v x".split(" "));

const RIMES = new Set(
  (
    "a ac ach ai am an ang anh ao ap at au ay ă ăc ăm ăn ăng ăp ăt â âc âm ân âng âp ât âu ây " +
    "e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu " +
    "o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot " +
    "ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uênh ui um un ung uơ uôc uôi uôm uôn uông uôt up ut uy uya uych uyên uyêt uynh uyt uyu " +
    "ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm yên yêng yêt yêu ynh yt"
  ).split(" "),
);

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
/** Syllables closed by a stop carry only sắc or nặng. */
const STOPPED = /(?:c|ch|p|t)$/;
const OTHER_TONE = /[\u0300\u0303\u0309]/;

/** Whether a word without punctuation could be one Vietnamese syllable, in any case of letters. */
export function isSyllable(word: string): boolean {
  const lower = word.toLowerCase().normalize("NFD");
  const tones = lower.match(TONES) ?? [];
  if (tones.length > 1) return false;
  const bare = lower.replace(TONES, "").normalize("NFC");
  if (bare.length > 7) return false;
  if (STOPPED.test(bare) && OTHER_TONE.test(tones[0] ?? "")) return false;
  for (let cut = 0; cut <= Math.min(3, bare.length); cut++)
    if (ONSETS.has(bare.slice(0, cut)) && RIMES.has(bare.slice(cut))) return true;
  return false;
}

/**
 * The share of words that could be Vietnamese, among those with a letter outside ASCII: plain words
 * look the same in every encoding and would only blur the difference.
 *
 * @param text any text; the time grows with its length, a sample is enough.
 * @returns words looked at, and the share from 0 to 1 (1 when there are none).
 */
export function vietnameseShare(text: string): { words: number; share: number } {
  const words = text.split(/[\s\d!-/:-@[-`{-~“”‘’–—…•]+/u);
  let counted = 0;
  let valid = 0;
  for (const word of words) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the range is ASCII as a whole
    if (/^[\x00-\x7f]*$/.test(word)) continue;
    counted++;
    if (isSyllable(word)) valid++;
  }
  return { words: counted, share: counted === 0 ? 1 : valid / counted };
}
