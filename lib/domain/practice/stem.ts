/** What a word ends in, and what takes its place. The first that fits wins; `least` is what must stay before it. */
const ENDINGS: readonly { readonly ending: string; readonly becomes: string; readonly least: number }[] = [
  { ending: "ications", becomes: "y", least: 3 },
  { ending: "ication", becomes: "y", least: 3 },
  { ending: "ations", becomes: "at", least: 3 },
  { ending: "ation", becomes: "at", least: 3 },
  { ending: "ctions", becomes: "ct", least: 2 },
  { ending: "ction", becomes: "ct", least: 2 },
  { ending: "encies", becomes: "ent", least: 3 },
  { ending: "ency", becomes: "ent", least: 3 },
  { ending: "ences", becomes: "ent", least: 4 },
  { ending: "ence", becomes: "ent", least: 4 },
  { ending: "ments", becomes: "", least: 4 },
  { ending: "ment", becomes: "", least: 4 },
  { ending: "ings", becomes: "", least: 3 },
  { ending: "ing", becomes: "", least: 3 },
  { ending: "ies", becomes: "y", least: 2 },
  { ending: "ied", becomes: "y", least: 2 },
  { ending: "sses", becomes: "ss", least: 2 },
  { ending: "ed", becomes: "", least: 3 },
  { ending: "ly", becomes: "", least: 4 },
  { ending: "s", becomes: "", least: 3 },
];

const KEEPS_ITS_S = /(ss|us|is)$/;
const DOUBLED = /([bdgmnprt])\1$/;

/**
 * The part of an English word that its forms share: "retries" and "retried" → "retry", "caching" and "cached"
 * → "cach". Light on purpose: it groups forms, it does not find roots. Expects lower case.
 */
export function stem(word: string): string {
  const plain = word.replace(/['’]s$/, "");
  if (plain.length < 4 || /\d/.test(plain)) return plain;
  const found = ENDINGS.find(({ ending, least }) => {
    if (!plain.endsWith(ending) || plain.length - ending.length < least) return false;
    return ending !== "s" || !KEEPS_ITS_S.test(plain);
  });
  const short = found ? plain.slice(0, -found.ending.length) + found.becomes : plain;
  const single = found?.becomes === "" && found.ending !== "s" ? short.replace(DOUBLED, "$1") : short;
  return single.length > 3 ? single.replace(/e$/, "") : single;
}
