import { expect, it } from "vitest";
import { prohibitedIn } from "./prohibited";

it.each([
  ["How old were you when you learned to program?", "How old were you"],
  ["Are you too young for a lead role?", "too young for"],
  ["Do you plan children?", "plan children"],
  ["What does your fiancé say about the hours?", "fiancé"],
  ["Would parental leave be a matter?", "parental leave"],
  ["How is your health on a night shift?", "your health"],
  ["How many sick days did you take?", "sick days"],
  ["Where are you originally from?", "Where are you originally from"],
  ["Is English your mother tongue?", "mother tongue"],
  ["Asks about the applicant’s origins.", "applicant’s origins"],
  ["Does your religion allow work on Fridays?", "religion"],
  ["Are you in a trade union?", "trade union"],
  ["What is your sexual orientation?", "sexual"],
])("an interview asks nothing private: %s", (text, found) => {
  expect(prohibitedIn(text)).toBe(found);
});

it.each([
  "A health check sets max-age, a race condition disables the child process. What now?",
  "Objects die in the young generation; the old one is collected late.",
  "The foreign key locks the parent row while its children are read.",
  "A page from another origin calls your API. Which accent is right: é or e?",
  "How do you keep a native library out of the image? It has been there for ages.",
  "The partner's medicines must stay out of the events.",
  "Two unions of three queries: which party pays for the sort?",
])("technical words pass that look like private matters: %s", (text) => {
  expect(prohibitedIn(text)).toBeNull();
});
