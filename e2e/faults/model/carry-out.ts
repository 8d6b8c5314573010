import { uuidv7 } from "uuidv7";
import type { LiveOp } from "@/components/live/live-op";
import { holdState, holdTables, holdView, SCORERS } from "./invariants";
import { type Actor, expected, follow, isScoring, type Scoring, submit, type TheModel } from "./model";
import { type Made, type Step, whole } from "./steps";
import type { Real } from "./test-handlers";

type Answer = { readonly status: number; readonly body: string };
type Named = Made & { readonly key: string };

/** Does one step to both, holds the answers against each other, and then everything that is stored. */
export async function carryOut(step: Step, model: TheModel, real: Real): Promise<void> {
  switch (step.kind) {
    case "send":
      await send(model, real, named(step.made, real));
      break;
    case "again":
      await sendAgain(model, real, step.nth, step.changed);
      break;
    case "race":
      await race(model, real, named(step.first, real), named(step.second, real));
      break;
    case "lose connections":
      await sendThroughLoss(model, real, named(step.made, real), step.meanwhile);
      break;
    case "submit":
      await handIn(model, real, step.actor, step.twice);
      break;
    case "fill in":
      for (const op of whole()) await send(model, real, named({ actor: step.actor, op, to: "nobody" }, real));
      break;
    case "revoke link":
      await real.revokeLink();
      model.linkOpen = false;
      break;
    case "open link":
      await real.openLink();
      model.linkOpen = true;
      break;
  }
}

/** The tables after every step; what people read when it is their turn, because it takes longer. */
export async function hold(model: TheModel, real: Real, nth: number): Promise<void> {
  holdTables(model, real, await real.stored());
  if (nth % 6 === 3) holdView(model, await real.view());
  const actor = SCORERS[(nth / 6) % 12];
  if (actor) holdState(model, real, actor, (await real.state(actor)).body);
}

function named({ actor, op, to }: Made, real: Real): Named {
  const whole = op.type === "lead.pass" ? { ...op, to: real.seatOf(to) } : op;
  return { actor, to, op: whole, key: uuidv7() };
}

async function send(model: TheModel, real: Real, made: Named): Promise<void> {
  const answer = await real.send(made.actor, made.key, made.op);
  const wrong = moves(model, made, answer);
  if (wrong) throw new Error(wrong);
}

/** What was stored is answered the same for ever; its key with anything else is refused. */
async function sendAgain(model: TheModel, real: Real, nth: number, changed: boolean): Promise<void> {
  const before = model.stored[nth % Math.max(1, model.stored.length)];
  if (!before) return;
  const { actor, key, op, body } = before;
  const sent: LiveOp = changed ? { type: "interview.add-time", minutes: 59 } : op;
  const answer = await real.send(actor, key, sent);
  const gone = actor === "candidate" && !model.linkOpen;
  const same = JSON.stringify(sent) === JSON.stringify(op);
  const status = gone ? 404 : same ? 200 : 422;
  if (answer.status !== status) throw new Error(`again: ${answer.status} ${answer.body}, not ${status}`);
  if (status === 200 && answer.body !== body) throw new Error(`again: ${answer.body}, before ${body}`);
}

async function race(model: TheModel, real: Real, one: Named, other: Named): Promise<void> {
  const answers = await Promise.all([one, other].map(({ actor, key, op }) => real.send(actor, key, op)));
  const [first, second] = answers;
  if (!first || !second) throw new Error("Two were sent.");
  const orders = [
    [one, first, other, second],
    [other, second, one, first],
  ] as const;
  const wrongs: string[] = [];
  for (const [earlier, its, later, theirs] of orders) {
    const trial = structuredClone(model);
    const wrong = moves(trial, earlier, its) ?? moves(trial, later, theirs);
    if (wrong === null) {
      Object.assign(model, trial);
      return;
    }
    wrongs.push(wrong);
  }
  throw new Error(`at once, and in no order: ${wrongs.join(" / ")}`);
}

/** Asked again under the same key until the answer is definite, as an outbox does. */
async function sendThroughLoss(model: TheModel, real: Real, made: Named, meanwhile: boolean): Promise<void> {
  const losing = real.loseConnections();
  if (!meanwhile) await losing;
  for (let tries = 0; tries < 20; tries++) {
    const answer = await real.send(made.actor, made.key, made.op);
    await losing;
    if (answer.status === 503) continue;
    const wrong = moves(model, made, answer);
    if (wrong) throw new Error(`connections lost: ${wrong}`);
    return;
  }
  throw new Error("connections lost: no definite answer in 20 tries");
}

async function handIn(model: TheModel, real: Real, actor: Scoring, twice: boolean): Promise<void> {
  const sending = [real.submit(actor), ...(twice ? [real.submit(actor)] : [])];
  const said = await Promise.all(
    sending.map((one) =>
      one.then(
        ({ opened }) => (opened ? "opened" : "in"),
        (error: unknown) =>
          error instanceof Error && "reason" in error ? String(error.reason) : String(error),
      ),
    ),
  );
  const shall = submit(model, actor);
  if (said.some((one) => one !== shall)) throw new Error(`submit: ${said.join(", ")}, not ${shall}`);
}

/** Null when the server answered what the model says; the model has followed then. */
function moves(model: TheModel, { actor, key, op, to }: Named, { status, body }: Answer): string | null {
  const shall = expected(model, actor, op, to);
  const { reason = null, seq } = JSON.parse(body) as { reason?: string; seq?: number };
  const is = `${actor} ${JSON.stringify(op)}: ${status} ${body}`;
  if (status !== shall.status || reason !== shall.reason)
    return `${is}, not ${shall.status} ${shall.reason ?? ""}`;
  if (status !== 200) return null;
  const next = numberAfter(model, actor, op);
  if (seq !== next) return `${is}, not number ${next}`;
  follow(model, actor, op, to);
  model.stored.push({ actor, key, op, body });
  return null;
}

function numberAfter(model: TheModel, actor: Actor, op: LiveOp): number {
  if (!isScoring(op)) return model.steps + 1;
  return actor === "candidate" ? 0 : model.cards[actor].count + 1;
}
