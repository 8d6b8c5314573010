/**
 * Matters an interview must not touch, by the words that give them away. Narrow on purpose: technical texts are
 * full of child processes, foreign keys, health checks and race conditions.
 */
const PROHIBITED: Record<string, readonly string[]> = {
  age: [
    "how old (?:are|were) you",
    "(?:year|date) of birth",
    "birthday",
    "born (?:in|before|after)",
    "too (?:old|young) for",
    "retirement age",
  ],
  family: [
    "marital",
    "married",
    "divorced",
    "pregnan\\w*",
    "(?:maternity|paternity|parental) leave",
    "child ?care",
    "kids",
    "husband",
    "wife",
    "spouse",
    "fianc[eé]e?",
    "(?:boy|girl)friend",
    "single (?:mother|father|parent)",
    "(?:have|having|want|plan|planning) (?:children|a baby|a family)",
  ],
  health: [
    "disabilit\\w*",
    "handicap\\w*",
    "illness\\w*",
    "sick (?:leave|days?)",
    "mental health",
    "medication",
    "medical (?:condition|history|leave)",
    "wheelchair",
  ],
  origin: [
    "nationality",
    "citizenship",
    "immigra\\w*",
    "ethnic\\w*",
    "skin colou?r",
    "mother tongue",
    "native speaker",
    "where (?:are|do) you (?:really |originally )?(?:come )?from",
    "place of birth",
    "where were you born",
    "home country",
  ],
  belief: [
    "religio\\w*",
    "church",
    "mosque",
    "synagogue",
    "political (?:party|views?|opinions?)",
    "trade union",
    "who (?:do|did) you vote for",
  ],
  sex: ["sexual\\w*", "gender identity", "transgender"],
};
const PERSONAL =
  "(?:your|his|her|their|(?:candidate|applicant|person)['’]s) (?:age|family|children|health|origins?|race|gender|faith|accent|politics)";
const PATTERN = new RegExp(
  `(?<!\\p{L})(?:${[...Object.values(PROHIBITED).flat(), PERSONAL].join("|")})(?!\\p{L})`,
  "iu",
);

/**
 * The words of a text that speak of age, family, health, origin, belief or sex, or null. Asking about these may
 * be unlawful, and the answer says nothing about the work.
 */
export function prohibitedIn(text: string): string | null {
  return PATTERN.exec(text)?.[0] ?? null;
}
